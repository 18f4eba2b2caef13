import Link from "next/link";
import { Unknown } from "@/components/ui/facts";
import { written } from "@/server/kernel/total";
import { Bar } from "./bar";
import { BarPanel } from "./bar-panel";
import { milestoneHref } from "./links";
import { milestoneNames } from "./milestone-names";
import type { Overview } from "./outputs";
import { shareInWords } from "./share";

/** How many came how far. */
export function FunnelPanel({ funnel, requests }: { funnel: Overview["funnel"]; requests: number }) {
  const asked = funnel[0]?.count ?? 0;
  return (
    <BarPanel
      id="funnel"
      title="From asking to closing"
      sub={`${written(asked)} of ${written(requests)} requests`}
      caption="How many requests for signed tests came how far"
      of="Step"
      numbers={["Requests", "Of the step before"]}
      rows={funnel.map(({ milestone, count }, position) => ({
        key: milestone,
        name: milestoneNames[milestone],
        bar: <Bar part={count} whole={asked} />,
        numbers: [
          <Link key="requests" href={milestoneHref(milestone)} className="font-bold underline">
            {written(count)}
          </Link>,
          shareOfStepBefore(count, funnel[position - 1]?.count),
        ],
      }))}
      note="Tests and assessments that need a signature. A request stands in every step it passed; who asked lately may still go on."
    />
  );
}

function shareOfStepBefore(count: number, before: number | undefined) {
  if (before === undefined) return <span className="text-muted">all</span>;
  return before === 0 ? <Unknown label="nobody came so far" /> : shareInWords(count, before);
}
