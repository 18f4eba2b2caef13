import { Runway } from "@/components/ui/runway";
import type { RequestDates } from "./outputs";
import { Spare } from "./spare";

/** The way from today to the election, and what the dates leave for fixing. */
export function RequestRunway({ runway }: { runway: RequestDates["runway"] }) {
  if (!runway) return null;
  const { daysToSpare, sentence } = runway;
  return (
    <section aria-label="Runway" className="border-t px-4 py-4">
      <Runway
        {...runway}
        caption={
          <>
            {daysToSpare !== null && (
              <b>
                <Spare days={daysToSpare} /> to spare.{" "}
              </b>
            )}
            <span className="text-muted">{sentence}</span>
          </>
        }
      />
    </section>
  );
}
