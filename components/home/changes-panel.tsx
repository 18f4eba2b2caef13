import Link from "next/link";
import { EventIcon } from "@/components/events/event-icon";
import { Panel, PanelBody, PanelHead, PanelList } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import type { Home } from "./outputs";

/** What others did lately. */
export function ChangesPanel({ home: { changes, changedSince, now, timeZone } }: { home: Home }) {
  const since = (
    <>
      Changed since <Time value={changedSince} zone={timeZone} now={now} />
    </>
  );
  return (
    <Panel aria-labelledby="changes">
      <PanelHead id="changes" title={since} actions={<Link href="/notices">All notices</Link>} />
      {changes.length === 0 ? (
        <PanelBody className="text-muted">Nothing changed on what you can see.</PanelBody>
      ) : (
        <PanelList>
          {changes.map(({ id, at, type, text, about, ref, href }) => (
            <li
              key={id}
              className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-3 max-sm:grid-cols-[1.25rem_minmax(0,1fr)]"
            >
              <span aria-hidden="true" className="pt-0.5 text-muted [&_svg]:size-4">
                <EventIcon type={type} />
              </span>
              <p className="min-w-0">
                {href ? (
                  <Link href={href} className="link">
                    {text}
                  </Link>
                ) : (
                  text
                )}
                <span className="block text-small text-muted">
                  {about} <Reference>{ref}</Reference>
                </span>
              </p>
              <Time
                value={at}
                zone={timeZone}
                now={now}
                kind="datetime"
                className="text-small text-muted max-sm:col-start-2"
              />
            </li>
          ))}
        </PanelList>
      )}
    </Panel>
  );
}
