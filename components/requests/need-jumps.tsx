import { needIcons } from "@/components/catalog/need-icons";
import { cx } from "@/components/ui/class-names";
import type { Need } from "@/server/requests/reference/needs";

type NeedJumpsProps = { needs: readonly { key: Need; label: string }[] };

/** From what an office needs down to the services that fit. */
export function NeedJumps({ needs }: NeedJumpsProps) {
  return (
    <nav
      aria-label="What do you need?"
      className="rounded-md border bg-surface p-2 bleed rail:sticky rail:top-18"
    >
      <h2 className="px-2.5 pt-1 pb-1.5">What do you need?</h2>
      <ul>
        {needs.map(({ key, label }) => (
          <li key={key} className={cx(key === "incident" && "mt-2 border-t pt-2")}>
            <a
              href={`#${key}`}
              className={cx(
                "flex min-h-10 items-center gap-2.5 rounded-md px-2.5 py-1 leading-snug font-medium no-underline hover:bg-surface-hover max-sm:min-h-11 [&_svg]:size-4.5",
                key === "incident" ? "text-danger" : "text-default [&_svg]:text-muted",
              )}
            >
              {needIcons[key]}
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
