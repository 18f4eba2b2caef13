import { cx } from "@/components/ui/class-names";
import { needs } from "@/server/requests/reference/needs";
import { finderHref } from "./finder-href";
import { needIcons } from "./need-icons";

type NeedListProps = { chosen: string; state: string | undefined };

/** The finder's choices. What is happening now stands apart, last. */
export function NeedList({ chosen, state }: NeedListProps) {
  return (
    <nav aria-label="What you need" className="rounded-md border bg-surface p-2">
      <ul>
        {needs.map((need) => (
          <li key={need.key} className={cx(need.key === "incident" && "mt-2 border-t pt-2")}>
            <NeedLink need={need} isChosen={need.key === chosen} state={state} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NeedLink({ need: { key, label }, isChosen, state }: NeedLinkProps) {
  const isUrgent = key === "incident";
  return (
    <a
      href={finderHref({ need: key, state })}
      aria-current={isChosen ? "true" : undefined}
      className={cx(
        "flex min-h-11 items-center gap-2.5 rounded-md border-l-3 px-2.5 py-1.5 text-prose leading-snug no-underline max-sm:min-h-12 [&_svg]:size-4.5",
        isChosen
          ? "border-accent-line bg-surface-selected font-bold [&_svg]:text-link"
          : "border-transparent font-medium hover:bg-surface-hover [&_svg]:text-muted",
        isUrgent ? "font-bold text-danger [&_svg]:text-danger" : "text-default",
      )}
    >
      {needIcons[key]}
      {label}
    </a>
  );
}

type NeedLinkProps = { need: (typeof needs)[number]; isChosen: boolean; state: string | undefined };
