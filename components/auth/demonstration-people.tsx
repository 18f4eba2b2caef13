import type { DemonstrationPerson } from "@/server/auth/demonstration";

type DemonstrationPeopleProps = {
  people: readonly DemonstrationPerson[];
  callbackUrl: string;
  password: string;
};

/** One press each, also before any script has loaded. */
export function DemonstrationPeople({ people, callbackUrl, password }: DemonstrationPeopleProps) {
  return (
    <section aria-labelledby="demonstration" className="mt-10 border-t pt-6">
      <h2 id="demonstration">Demonstration people</h2>
      <p className="mt-1 text-small text-muted">
        You are trying Ballast out: one press signs you in as any of them. Or use their e-mail, the password “
        {password}” and their <a href="/dev/authenticator">authenticator code</a>.
      </p>
      <form method="post" action="/api/auth/callback/demonstration">
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        {groups.map(({ title, holds }) => (
          <fieldset key={title} className="mt-5">
            <legend className="text-small font-semibold text-muted">{title}</legend>
            <ul className="mt-2 grid gap-2 sm:grid-cols-2">
              {people
                .filter((person) => groupOf(person) === holds)
                .map((person) => (
                  <li key={person.id} className="grid">
                    <PersonButton person={person} />
                  </li>
                ))}
            </ul>
          </fieldset>
        ))}
      </form>
    </section>
  );
}

function PersonButton({ person }: { person: DemonstrationPerson }) {
  return (
    <button
      name="personId"
      value={person.id}
      className="rounded-md border border-control bg-surface px-3 py-2 text-left leading-snug hover:border-accent-line hover:bg-surface-hover"
    >
      <b className="block">{person.name}</b>
      <span className="block text-small text-muted">
        {[person.title, person.staffRole ? null : person.organization].filter(Boolean).join(", ")}
      </span>
      <span className="mt-1 block text-small">{canShow(person)}</span>
    </button>
  );
}

type Group = "office" | "staff" | "other";

const groups: { title: string; holds: Group }[] = [
  { title: "Election offices", holds: "office" },
  { title: "Service desk, teams and leadership", holds: "staff" },
  { title: "Associations and companies", holds: "other" },
];

function groupOf({ staffRole, isVendor, roles, organization }: DemonstrationPerson): Group {
  if (staffRole) return "staff";
  const isOffice = !isVendor && roles.length > 0 && !organization?.startsWith("Association");
  return isOffice ? "office" : "other";
}

function canShow({ staffRole, seatRole, isVendor, roles }: DemonstrationPerson): string {
  if (staffRole) return staffShows[staffRole] ?? "Works at the service desk.";
  if (isVendor) return "An outsider: sees almost nothing.";
  const shows = [
    roles.includes("official") && "asks for help",
    roles.includes("signatory") && "signs for the office",
    roles.includes("organization_administrator") && "vouches for colleagues",
    seatRole && (seatShows[seatRole] ?? "sits in the working group"),
  ].filter((words) => typeof words === "string");
  const sentence = shows.join(", ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const seatShows: Record<string, string> = {
  chair: "chairs the working group",
  observer: "observes the working group",
};

const staffShows: Record<string, string> = {
  coordinator: "The queue, questions, agreements and the board.",
  assessor: "Tests on the booked days and delivers the report.",
  advisor: "Follows the requests of one region.",
  secretariat: "Admits applicants and keeps the groups.",
  administrator: "Keeps accounts; sees no contents.",
  leadership: "The national picture and the lists behind it.",
  auditor: "Reads the log of everything.",
};
