import Link from "next/link";
import { cx } from "./class-names";
import { Count } from "./count";

export type TabLink = { href: string; label: string; count?: number | undefined; isCurrent: boolean };

/** Views of one page as links, so that each has an address. */
export function TabLinks({ tabs, label }: { tabs: readonly TabLink[]; label: string }) {
  return (
    <nav aria-label={label} className="border-b print:hidden">
      <ul className="relative -mb-px flex gap-0.5 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={cx(tabClasses, tab.isCurrent ? currentTabClasses : otherTabClasses)}
            >
              {tab.label}
              {tab.count !== undefined && <Count value={tab.count} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const tabClasses =
  "flex h-control items-center gap-1.5 border-b-3 px-3 whitespace-nowrap no-underline -outline-offset-2";
const currentTabClasses = "border-accent-line font-bold text-default";
const otherTabClasses = "border-transparent font-medium text-muted hover:border-line hover:text-default";
