import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { officesHref } from "./links";
import type { StateReach } from "./outputs";
import { shareInWords, stepOf, stepTile } from "./share";
import { tilePlaces } from "./tile-places";

/** All 56 at the same size, so that a small place counts as much as a large one. */
export function StateTiles({ states }: { states: readonly StateReach[] }) {
  return (
    <ul className="grid grid-cols-12 gap-0.5" aria-label="Share of election offices, by state">
      {states.map((state) => (
        <Tile key={state.code} state={state} />
      ))}
    </ul>
  );
}

function Tile({ state: { code, name, offices, reached } }: { state: StateReach }) {
  const place = tilePlaces.get(code);
  if (!place) return null;
  return (
    <li style={{ gridRow: place.row, gridColumn: place.column }} className="min-w-0">
      <Link
        href={officesHref("reached", { state: code })}
        aria-label={`${name}: ${reached} of ${offices} offices, ${shareInWords(reached, offices)}`}
        className={cx(
          "flex aspect-[8/9] flex-col justify-between rounded-sm p-1 no-underline [print-color-adjust:exact] max-sm:p-px",
          stepTile[stepOf(reached, offices)],
        )}
      >
        <span className="text-caption font-bold max-sm:text-center">{code}</span>
        <span className="self-end text-[0.6875rem] leading-none max-sm:hidden">
          {shareInWords(reached, offices)}
        </span>
      </Link>
    </li>
  );
}
