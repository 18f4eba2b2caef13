import Link from "next/link";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { written } from "@/server/kernel/total";
import { officesHref, requestsHref } from "./links";
import type { Overview } from "./outputs";
import { shareInWords } from "./share";

/** The four numbers first, each with what it is out of and the list behind it. */
export function Figures({ totals }: { totals: Overview["totals"] }) {
  const { offices, reached, states, statesReached, open, completed, requests } = totals;
  return (
    <Panel
      aria-label="In short"
      className="grid grid-cols-4 overflow-hidden max-rail:grid-cols-2 max-sm:grid-cols-1"
    >
      <Figure
        number={reached}
        href={officesHref("reached")}
        note={
          <>
            {shareInWords(reached, offices)} of all offices ·{" "}
            <Link href={officesHref("unreached")} className="link">
              {written(offices - reached)} without
            </Link>
          </>
        }
      >
        of {written(offices)} election offices have an open or completed request
      </Figure>
      <Figure number={statesReached} href="/engagement?view=table" note={`${states - statesReached} without`}>
        of {states} states and territories
      </Figure>
      <Figure number={open} href="/requests?view=open" note={`${shareInWords(open, requests)} of all`}>
        of {written(requests)} requests are open
      </Figure>
      <Figure
        number={completed}
        href={requestsHref({ status: "completed" })}
        note={`${shareInWords(completed, requests)} of all`}
      >
        of {written(requests)} requests are completed
      </Figure>
    </Panel>
  );
}

function Figure({
  number,
  href,
  note,
  children,
}: {
  number: number;
  href: string;
  note: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="-mt-px -ml-px border-t border-l p-4">
      <p className="text-figure font-bold">
        <Link href={href} className="link">
          {written(number)}
        </Link>
      </p>
      <p>{children}</p>
      <p className="text-small text-muted">{note}</p>
    </div>
  );
}
