"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

/** One stop for the Tab key; arrows move between bookings and teams, M moves one, L opens the list. */
export function BoardKeys({ listHref, children }: { listHref: string; children: ReactNode }) {
  const router = useRouter();
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bars = barsIn(board.current);
    rove(bars, bars.find((bar) => bar.ariaCurrent === "true") ?? bars[0]);
  });
  const press = (event: KeyboardEvent) => {
    const bar = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-bar]") : null;
    if (!bar || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighborOf(bar, event.key);
    if (next) {
      rove(barsIn(board.current), next);
      next.focus();
    } else if (event.key === "m") {
      openMove(bar.dataset.bar ?? "", (href) => router.push(href, { scroll: false }));
    } else if (event.key === "l") {
      router.push(listHref);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    // The links inside take the keys; this only listens to what they do not use.
    <div ref={board} role="presentation" onKeyDown={press}>
      {children}
    </div>
  );
}

const barsIn = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>("[data-bar]") ?? [])];

function rove(bars: readonly HTMLElement[], current: HTMLElement | undefined) {
  for (const bar of bars) bar.tabIndex = bar === current ? 0 : -1;
}

function neighborOf(bar: HTMLElement, key: string): HTMLElement | undefined {
  const row = bar.closest("[data-team-row]");
  const rows = [...document.querySelectorAll<HTMLElement>("[data-team-row]")].filter(
    (other) => barsIn(other).length > 0,
  );
  const inRow = barsIn(row instanceof HTMLElement ? row : null);
  if (key === "ArrowRight") return inRow[inRow.indexOf(bar) + 1];
  if (key === "ArrowLeft") return inRow[inRow.indexOf(bar) - 1];
  const at = rows.findIndex((other) => other === row);
  if (key === "ArrowDown") return nearest(bar, barsIn(rows[at + 1] ?? null));
  if (key === "ArrowUp") return nearest(bar, barsIn(rows[at - 1] ?? null));
  return undefined;
}

function nearest(bar: HTMLElement, others: readonly HTMLElement[]): HTMLElement | undefined {
  const distance = (other: HTMLElement) =>
    Math.abs(other.getBoundingClientRect().left - bar.getBoundingClientRect().left);
  return [...others].sort((a, b) => distance(a) - distance(b))[0];
}

/** The side panel holds the dialog of the open booking; any other is opened first. */
function openMove(id: string, go: (href: string) => void) {
  const button = document.querySelector<HTMLElement>(`[data-move="${id}"]`);
  if (button) return button.click();
  const query = new URLSearchParams(window.location.search);
  query.delete("request");
  query.set("booking", id);
  query.set("open", "move");
  go(`/schedule?${query}`);
}
