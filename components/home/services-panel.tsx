import Link from "next/link";
import { StatusBadge } from "@/components/requests/status-badge";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { Home } from "./outputs";

/** The reader's own office: what it asked for and where each stands. */
export function ServicesPanel({ home: { office, services, now, timeZone } }: { home: Home }) {
  if (!office || services.length === 0) return null;
  return (
    <Panel aria-labelledby="office-services">
      <PanelHead id="office-services" title="Your office's services" />
      <PanelList>
        {services.map(({ id, name, status, dueOn }) => (
          <li key={id}>
            <Link href={`/requests/${id}`}>{name}</Link>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-small text-muted">
              <StatusBadge status={status} />
              {dueOn && (
                <span>
                  until <Time value={dueOn} zone={timeZone} now={now} />
                </span>
              )}
            </p>
          </li>
        ))}
      </PanelList>
    </Panel>
  );
}
