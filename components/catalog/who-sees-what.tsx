const rules = [
  {
    what: "That you asked, for what, and where it stands",
    who: "Your office, the service desk, your region’s advisor, leadership, the team once it is chosen, and auditors in the log",
  },
  {
    what: "What you wrote, your scope, files and agreements",
    who: "Your office, the service desk, and the team once it is chosen",
  },
  { what: "The report", who: "Your office and the team that wrote it" },
  { what: "The service desk’s internal notes", who: "The service desk" },
  { what: "A document", who: "Those its page names, under its marking" },
];

/** The house rules of sight, in the words a county board would ask for. */
export function WhoSeesWhat() {
  return (
    <>
      <p>
        A thing is seen by those it is shared with and by nobody else. No role sees everything: administrators
        manage accounts and read none of this. Your state and your neighbors see your request only if you tell
        them.
      </p>
      <dl className="divide-y rounded-md border bg-surface">
        {rules.map(({ what, who }) => (
          <div
            key={what}
            className="grid grid-cols-[14rem_minmax(0,1fr)] gap-x-4 px-4 py-2.5 max-sm:grid-cols-[minmax(0,1fr)]"
          >
            <dt className="font-semibold">{what}</dt>
            <dd>{who}</dd>
          </div>
        ))}
      </dl>
      <p>
        Before you send anything, the page lists who will see it and why. Marked pages carry the Traffic Light
        Protocol (TLP) on top and bottom: RED is for named people, AMBER+STRICT for named organizations and
        teams, AMBER for those who need to know, GREEN for the community, CLEAR for everybody.
      </p>
    </>
  );
}
