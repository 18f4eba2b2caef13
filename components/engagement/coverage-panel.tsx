import Link from "next/link";
import { written } from "@/server/kernel/total";
import { Bar } from "./bar";
import { BarPanel, type BarRow } from "./bar-panel";
import { levelNames } from "./level-names";
import { officesHref } from "./links";
import type { Overview } from "./outputs";
import { shareInWords } from "./share";

type Level = Overview["levels"][number];

/** How many of each kind of office have asked, and how many have not. */
export function CoveragePanel({ levels }: { levels: readonly Level[] }) {
  return (
    <BarPanel
      id="coverage"
      title="Coverage by kind of office"
      sub="with an open or completed request"
      caption="Election offices with an open or completed request, by kind"
      of="Kind"
      numbers={["Offices", "Share", "Without"]}
      rows={levels.map(rowOf)}
      note="An office counts once, however many requests it has. Declined and withdrawn requests do not count here."
    />
  );
}

function rowOf({ level, offices, reached }: Level): BarRow {
  return {
    key: level,
    name: levelNames[level],
    bar: <Bar part={reached} whole={offices} />,
    numbers: [
      <span key="offices">
        <Link href={officesHref("reached", { level })} className="font-bold underline">
          {written(reached)}
        </Link>{" "}
        of {written(offices)}
      </span>,
      shareInWords(reached, offices),
      <Link key="without" href={officesHref("unreached", { level })} className="underline">
        {written(offices - reached)}
      </Link>,
    ],
  };
}
