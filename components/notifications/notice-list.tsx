import { EventIcon } from "@/components/events/event-icon";
import { cx } from "@/components/ui/class-names";
import { PanelList } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { NoticeLink } from "./notice-link";
import type { Notice } from "./outputs";

export function NoticeList({ notices, timeZone, now }: { notices: Notice[]; timeZone: string; now: Date }) {
  return (
    <PanelList>
      {notices.map(({ id, kind, title, href, createdAt, readAt }) => (
        <li
          key={id}
          className={cx(
            "grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-3 max-sm:grid-cols-[1.25rem_minmax(0,1fr)]",
            !readAt && "bg-accent-soft",
          )}
        >
          <span aria-hidden="true" className="pt-0.5 text-muted [&_svg]:size-4">
            <EventIcon type={kind} />
          </span>
          <p className="min-w-0">
            <NoticeLink id={id} href={href} isUnread={!readAt}>
              {title}
            </NoticeLink>
            {!readAt && <span className="ml-2 text-small font-bold">New</span>}
          </p>
          <Time
            value={createdAt}
            zone={timeZone}
            kind="datetime"
            now={now}
            className="text-small text-muted max-sm:col-start-2"
          />
        </li>
      ))}
    </PanelList>
  );
}
