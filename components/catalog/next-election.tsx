import { Runway } from "@/components/ui/runway";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { daysBetween } from "@/components/ui/time-format";
import { states } from "@/server/membership/reference/states";
import { AskByList } from "./ask-by-list";
import { electionRunway } from "./election-runway";
import type { AskBy, Elections, Services } from "./outputs";

type NextElectionProps = {
  state: { code: string; name: string } | undefined;
  need: string | undefined;
  askBy: AskBy;
  elections: Elections;
  services: Services;
  today: string;
};

/** How long there is until a state votes, and the last days to ask. */
export function NextElection({ state, need, askBy, elections, services, today }: NextElectionProps) {
  const { election } = askBy;
  return (
    <section
      aria-label="Your next election"
      className="min-w-0 rounded-lg bg-surface px-6 py-5 text-default max-sm:p-4"
    >
      <form action="/" className="flex items-end gap-2">
        {need !== undefined && <input type="hidden" name="need" value={need} />}
        <Select
          label="Your state or territory"
          name="state"
          placeholder="Choose yours"
          choices={states.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={state?.code ?? ""}
          className="w-60 max-sm:flex-1"
        />
        <SubmitButton>Show</SubmitButton>
      </form>
      {election ? (
        <>
          <p className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-1">
            <span className="text-figure font-bold whitespace-nowrap">
              {daysInWords(daysBetween(today, election.date))}
            </span>
            <span className="pb-0.5 leading-snug">
              to the <b>{election.label}</b>
              <br />
              <Time value={election.date} zone="UTC" now={today} className="text-muted" />
            </span>
          </p>
          <Runway {...electionRunway(election, pausing(services, askBy), today)} className="mt-4" />
          <AskByList askBy={askBy} services={services} state={state?.code} today={today} />
        </>
      ) : (
        <p className="mt-4 text-muted">No election is on file for the next two years.</p>
      )}
      <OtherElections
        state={state}
        elections={elections.filter(({ key }) => key !== election?.key)}
        today={today}
      />
    </section>
  );
}

function OtherElections({
  state,
  elections,
  today,
}: Pick<NextElectionProps, "state" | "elections" | "today">) {
  return (
    <div className="mt-3 border-t pt-3 text-small">
      {elections.length > 0 && (
        <details>
          <summary className="inline-block min-h-6 text-link underline underline-offset-2">
            Later elections on file ({elections.length})
          </summary>
          <ul className="mt-2 space-y-1">
            {elections.map(({ key, label, date }) => (
              <li key={key} className="flex flex-wrap justify-between gap-x-4">
                <span>{label}</span>
                <Time value={date} zone="UTC" now={today} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="mt-1 text-muted">
        {state
          ? "Local elections may come sooner: keep an eye on your own calendar."
          : "These are national dates. Your state may vote sooner: choose it above."}
      </p>
    </div>
  );
}

function pausing(services: Services, askBy: AskBy) {
  return services.filter(({ code }) => askBy.services.some((service) => service.code === code));
}

function daysInWords(days: number) {
  if (days === 0) return "Today";
  return days === 1 ? "1 day" : `${days} days`;
}
