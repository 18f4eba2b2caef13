import Link from "next/link";
import { Unknown } from "@/components/ui/facts";
import { written } from "@/server/kernel/total";
import { BarPanel } from "./bar-panel";
import { milestoneHref } from "./links";
import type { Overview } from "./outputs";

type Wait = Overview["waits"][number];

/** How long each stretch takes: the middle and what nine in ten stayed within, never a mean. */
export function WaitsPanel({ waits }: { waits: readonly Wait[] }) {
  const longest = Math.max(1, ...waits.filter(isShown).map(({ nineInTen }) => nineInTen));
  return (
    <BarPanel
      id="waits"
      title="Waits in days"
      sub="the median, and what 9 in 10 stayed within"
      caption="Days from one step to the next"
      of="Stretch"
      scale={`0 to ${longest} days`}
      numbers={["Median", "9 in 10", "Requests"]}
      rows={waits.map((wait) => ({
        key: wait.stretch,
        name: stretches[wait.stretch].name,
        bar: isShown(wait) && <Spread {...wait} longest={longest} />,
        numbers: [
          isShown(wait) ? wait.median : tooFew,
          isShown(wait) ? wait.nineInTen : tooFew,
          <Link key="requests" href={milestoneHref(stretches[wait.stretch].until)} className="underline">
            {written(wait.count)}
          </Link>,
        ],
        isSum: wait.stretch === "whole",
      }))}
      note={`Half took the median or less. Not shown for fewer than ${fewest} requests.`}
    />
  );
}

const fewest = 3;
const isShown = ({ count }: Wait) => count >= fewest;
const tooFew = <Unknown label={`fewer than ${fewest} requests`} />;

const stretches = {
  signed: { name: "Asked → signed", until: "signed" },
  started: { name: "Signed → testing starts", until: "started" },
  delivered: { name: "Testing starts → report", until: "delivered" },
  completed: { name: "Report → acknowledged", until: "completed" },
  asked: { name: "Asked", until: "asked" },
  whole: { name: "Asked → report", until: "delivered" },
} as const;

function Spread({ median, nineInTen, longest }: Wait & { longest: number }) {
  const at = (days: number) => `${(days * 100) / longest}%`;
  return (
    <span aria-hidden="true" className="relative block h-3 [print-color-adjust:exact]">
      <span
        className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-chart-a"
        style={{ left: at(median), width: at(nineInTen - median) }}
      />
      <span className="absolute h-full w-1 -translate-x-1/2 bg-chart-a" style={{ left: at(median) }} />
      <span
        className="absolute top-1/4 h-1/2 w-0.5 -translate-x-full bg-chart-a"
        style={{ left: at(nineInTen) }}
      />
    </span>
  );
}
