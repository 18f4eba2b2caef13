"use client";

import { ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import { cx } from "./class-names";
import { Count } from "./count";
import { Panel } from "./panel";

type FoldPanelProps = {
  id: string;
  title: string;
  count?: number | undefined;
  /** What is inside, for a phone, where the panel is folded to one line at first. */
  summary: ReactNode;
  /** Beside the title on wider screens, where the panel is always open. */
  sub?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** One line with a summary on a phone, until it is opened; an ordinary panel elsewhere. */
export function FoldPanel({ id, title, count, summary, sub, actions, children }: FoldPanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Panel aria-labelledby={id} data-fold="" className="max-sm:[[data-fold]+&]:-mt-[calc(1rem+1px)]">
      <div
        className={cx(
          "relative flex min-h-11 items-center gap-2 border-b px-4 py-1.5 max-sm:min-h-13",
          !isOpen && "max-sm:border-b-0",
        )}
      >
        <h2 id={id} className="shrink-0">
          {title}
        </h2>
        {count !== undefined && <Count value={count} />}
        {sub !== undefined && <span className="text-small text-muted max-sm:hidden">{sub}</span>}
        {!isOpen && <span className="min-w-0 truncate text-small text-muted sm:hidden">{summary}</span>}
        {actions && (
          <span
            className={cx(
              "relative z-1 ml-auto text-small max-sm:[&>a]:flex max-sm:[&>a]:min-h-11 max-sm:[&>a]:items-center",
              !isOpen && "max-sm:hidden",
            )}
          >
            {actions}
          </span>
        )}
        <ChevronDown
          className={cx(
            "size-4.5 shrink-0 text-muted sm:hidden",
            isOpen && "rotate-180",
            !(isOpen && actions) && "ml-auto",
          )}
        />
        <button
          type="button"
          className="absolute inset-0 -outline-offset-2 sm:hidden"
          aria-expanded={isOpen}
          aria-controls={`${id}-inside`}
          aria-labelledby={id}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      <div id={`${id}-inside`} className={cx(!isOpen && "max-sm:hidden print:block")}>
        {children}
      </div>
    </Panel>
  );
}
