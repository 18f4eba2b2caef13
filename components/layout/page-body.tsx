import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { MarkingBanner, type TlpMarking } from "@/components/ui/marking";

type PageBodyProps = {
  /** The highest marking on the page; stands on top and bottom of it and of every print. */
  marking?: { tlp: TlpMarking; note: string } | null | undefined;
  /** "full" for the queue and the board: the whole width, no padding. */
  width?: "page" | "full";
  children: ReactNode;
};

/** The main content of a page inside the frame. A full-width page narrows the rail. */
export function PageBody({ marking, width = "page", children }: PageBodyProps) {
  return (
    <div data-page-width={width} data-marked={marking?.tlp} className="flex flex-1 flex-col print:block">
      {marking && <MarkingBanner {...marking} edge="top" />}
      <main
        id="content"
        tabIndex={-1}
        className={cx(
          "flex-1 outline-none",
          width === "page" &&
            "px-8 pt-6 pb-12 max-rail:px-6 max-sm:px-4 max-sm:pt-4 max-sm:pb-8 print:px-0 print:pt-3 print:pb-0",
        )}
      >
        {width === "page" ? <div className="max-w-page">{children}</div> : children}
      </main>
      {marking && <MarkingBanner {...marking} edge="bottom" />}
    </div>
  );
}

/** Main column and, from 1120 px, a side column; below that the side follows. */
export function TwoColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 max-sm:gap-4 side:grid-cols-[minmax(0,1fr)_min(21.5rem,45%)]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-sm:gap-4">{main}</div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-sm:gap-4">{side}</div>
    </div>
  );
}

/** A wizard's step and what has been said so far. */
export function WizardColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 max-sm:gap-4 side:grid-cols-[minmax(0,45rem)_20rem]">
      <div className="min-w-0">{main}</div>
      <aside className="sticky top-18 min-w-0 max-side:hidden">{side}</aside>
    </div>
  );
}
