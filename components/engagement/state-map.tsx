import { officesHref } from "./links";
import type { StateReach } from "./outputs";
import { cx } from "@/components/ui/class-names";
import { shareInWords, stepFill, stepOf } from "./share";
import { mapBox, stateShapes } from "./state-shapes";

/** The same numbers where they lie. The tiles carry all 56 and are what a keyboard and a screen reader get. */
export function StateMap({ states }: { states: readonly StateReach[] }) {
  const shapes = stateShapes();
  return (
    <svg viewBox={mapBox} aria-hidden="true" className="h-auto w-full [print-color-adjust:exact]">
      {states.map(({ code, fips, name, offices, reached }) => {
        const step = stepOf(reached, offices);
        return (
          <a key={code} href={officesHref("reached", { state: code })} tabIndex={-1}>
            <path
              d={shapes.get(fips)}
              className={cx(
                stepFill[step],
                step === 0 ? "stroke-control [stroke-dasharray:3_2]" : "stroke-surface",
              )}
              strokeWidth={step === 0 ? 0.7 : 1}
            >
              <title>{`${name}: ${reached} of ${offices} offices, ${shareInWords(reached, offices)}`}</title>
            </path>
          </a>
        );
      })}
    </svg>
  );
}
