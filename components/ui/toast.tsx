"use client";

import { useEffect, useSyncExternalStore } from "react";
import { cx } from "./class-names";
import { AlertGlyph, CheckGlyph, drawn } from "./glyph";
import { IconButton } from "./icon-button";

type ToastTone = "success" | "failure";
type ToastAction = { label: string; onPress: () => void };
type ToastEntry = { id: number; tone: ToastTone; text: string; action: ToastAction | undefined };

const CloseGlyph = drawn(<path d="m6 6 12 12M18 6 6 18" />, false);
const SHOWN_MS = 6_000;

/** Repeats what the page already shows; nothing lives only in a toast. */
export const toast = {
  success: (text: string, action?: ToastAction) => add("success", text, action),
  failure: (text: string, action?: ToastAction) => add("failure", text, action),
};

/** Stands once in a layout whose pages have something to say. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    subscribe,
    () => entries,
    () => none,
  );
  return (
    <div
      role="region"
      aria-label="Messages"
      className="pointer-events-none fixed right-4 bottom-4 z-toast flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 max-sm:bottom-[calc(var(--bottom-bar)+0.75rem)] print:hidden"
    >
      <div aria-live="polite" className="contents">
        {shown.map((entry) => (
          <ToastCard key={entry.id} entry={entry} />
        ))}
      </div>
    </div>
  );
}

function ToastCard({ entry }: { entry: ToastEntry }) {
  const { id, tone, text, action } = entry;
  useEffect(() => {
    // Something to press, or a failure, stays until it is put away.
    if (action || tone === "failure") return;
    const timer = setTimeout(() => remove(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, tone, action]);
  return (
    <div
      className={cx(
        "pointer-events-auto flex items-center gap-2.5 rounded-md border-l-4 bg-surface-raised py-1.5 pr-1.5 pl-3.5 shadow-3",
        tone === "success" ? "border-tone-done-line" : "border-tone-stop-line",
      )}
    >
      {tone === "success" ? <CheckGlyph className="text-success" /> : <AlertGlyph className="text-danger" />}
      <span className="min-w-0 flex-1">{text}</span>
      {action && (
        <button
          type="button"
          className="link px-1"
          onClick={() => {
            remove(id);
            action.onPress();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton
        label="Put this message away"
        size="small"
        icon={<CloseGlyph />}
        onClick={() => remove(id)}
      />
    </div>
  );
}

const none: readonly ToastEntry[] = [];
let entries: readonly ToastEntry[] = none;
let lastId = 0;
const listeners = new Set<() => void>();

function add(tone: ToastTone, text: string, action?: ToastAction) {
  lastId += 1;
  change([...entries, { id: lastId, tone, text, action }].slice(-3));
}

function remove(id: number) {
  change(entries.filter((entry) => entry.id !== id));
}

function change(next: readonly ToastEntry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
