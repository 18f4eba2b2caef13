import { cx } from "./class-names";

export type TlpMarking = "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";

/** The marking in words, in the colors FIRST prescribes, always on black. */
export function TlpLabel({ tlp, className }: { tlp: TlpMarking; className?: string | undefined }) {
  return (
    <span
      className={cx(
        "inline-flex h-5 items-center rounded-sm bg-tlp-ground px-1.5 text-caption leading-none font-bold tracking-[0.02em] whitespace-nowrap [print-color-adjust:exact] dark:ring-1 dark:ring-strong",
        words[tlp],
        className,
      )}
    >
      TLP:{tlp}
    </span>
  );
}

/** Stands on top and bottom of every page and print that holds marked content. */
export function MarkingBanner({
  tlp,
  note,
  edge = "top",
}: {
  tlp: TlpMarking;
  note: string;
  edge?: "top" | "bottom";
}) {
  return (
    <section
      aria-label={`Marking, ${edge} of page`}
      data-marking={edge}
      className="flex min-h-7 items-center justify-center gap-2.5 bg-tlp-ground px-4 py-1 text-center text-small text-tlp-note"
    >
      <b className={cx("font-bold tracking-[0.02em] whitespace-nowrap", words[tlp])}>TLP:{tlp}</b>
      <span>{note}</span>
    </section>
  );
}

const words: Record<TlpMarking, string> = {
  CLEAR: "text-tlp-clear",
  GREEN: "text-tlp-green",
  AMBER: "text-tlp-amber",
  "AMBER+STRICT": "text-tlp-amber",
  RED: "text-tlp-red",
};
