import Link from "next/link";
import { Panel, PanelBody, PanelHead, PanelList } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { Home } from "./outputs";

/** Booked days ahead, soonest first. */
export function ComingUpPanel({ home: { comingUp, now, timeZone } }: { home: Home }) {
  return (
    <Panel aria-labelledby="coming-up">
      <PanelHead id="coming-up" title="Coming up" />
      {comingUp.length === 0 ? (
        <PanelBody className="text-muted">
          No dates are booked. Once a team is, its days stand here.
        </PanelBody>
      ) : (
        <PanelList>
          {comingUp.map(({ id, from, to, title, text, href }) => (
            <li key={id} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3">
              <p className="text-small">
                <Time value={from} zone={timeZone} now={now} className="block font-semibold" />
                {to !== from && (
                  <span className="text-muted">
                    to <Time value={to} zone={timeZone} now={now} />
                  </span>
                )}
              </p>
              <p className="min-w-0 wrap-anywhere">
                <Link href={href}>{title}</Link>
                <span className="block text-small text-muted">{text}</span>
              </p>
            </li>
          ))}
        </PanelList>
      )}
    </Panel>
  );
}
