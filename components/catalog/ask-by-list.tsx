import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import { serviceHref } from "./finder-href";
import type { AskBy, Services } from "./outputs";

type AskByListProps = { askBy: AskBy; services: Services; state: string | undefined; today: string };

const shown = 3;

/** The catalog's first services whose day has not passed, and one that elections never pause. */
export function AskByList({ askBy, services, state, today }: AskByListProps) {
  const open = askBy.services.filter(({ isPast }) => !isPast);
  const first = open.slice(0, shown).sort((a, b) => a.askBy.localeCompare(b.askBy));
  const always = services.find(
    ({ availability, freezeDaysBefore }) => availability === "available" && freezeDaysBefore === null,
  );
  return (
    <>
      <h2 className="mt-4 text-body">Ask by these days to have 60 days left to fix things</h2>
      <ul className="mt-2 divide-y border-t">
        {first.map(({ code, name, askBy: day }) => (
          <Row key={code} code={code} name={name} state={state}>
            <Time value={day} zone="UTC" now={today} distance className="font-semibold" />
          </Row>
        ))}
        {always && (
          <Row code={always.code} name={always.name} state={state}>
            <span className="font-semibold">Any day</span> <span className="text-muted">never pauses</span>
          </Row>
        )}
      </ul>
      {open.length < askBy.services.length && (
        <p className="mt-2 text-small text-muted">
          For {askBy.services.length - open.length} of {askBy.services.length} services that pause for
          elections the day has passed. Ask anyway: work can be shorter, or come after the election.
        </p>
      )}
    </>
  );
}

type RowProps = { code: string; name: string; state: string | undefined; children: ReactNode };

function Row({ code, name, state, children }: RowProps) {
  return (
    <li className="flex justify-between gap-4 py-2 leading-snug">
      <a
        href={serviceHref(code, state)}
        className="text-default underline decoration-strong underline-offset-2"
      >
        {name}
      </a>
      <span className="shrink-0 text-right max-sm:max-w-40">{children}</span>
    </li>
  );
}
