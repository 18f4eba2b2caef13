import type { DemonstrationPerson } from "@/server/auth/demonstration";

type DemonstrationPeopleProps = {
  people: readonly DemonstrationPerson[];
  callbackUrl: string;
  password: string;
};

/** One press each, also before any script has loaded. Folded: the page is for people who sign in. */
export function DemonstrationPeople({ people, callbackUrl, password }: DemonstrationPeopleProps) {
  return (
    <details className="group mt-6 rounded-md border bg-surface">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-md px-3.5 py-2 hover:bg-surface-hover [&::-webkit-details-marker]:hidden">
        <span className="flex-1">
          <b className="block">Try it as a demonstration person</b>
          <span className="block text-small text-muted">{people.length} invented people, one press each</span>
        </span>
        <span
          aria-hidden="true"
          className="text-subtitle leading-none text-muted transition-transform duration-fast group-open:rotate-90"
        >
          ›
        </span>
      </summary>
      <form method="post" action="/api/auth/callback/demonstration" className="border-t">
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        {groups.map(({ title, holds }) => (
          <fieldset key={title} className="min-w-0">
            <legend className="w-full bg-surface-sunken px-3.5 py-1.5 text-small font-semibold text-muted">
              {title}
            </legend>
            <ul>
              {people
                .filter((person) => groupOf(person) === holds)
                .map((person) => (
                  <li key={person.id} className="border-b">
                    <PersonButton person={person} />
                  </li>
                ))}
            </ul>
          </fieldset>
        ))}
      </form>
      <p className="px-3.5 py-2.5 text-small text-muted">
        Or use their e-mail, the password “{password}” and their{" "}
        <a href="/dev/authenticator" className="link">
          authenticator code
        </a>
        .
      </p>
    </details>
  );
}

function PersonButton({ person }: { person: DemonstrationPerson }) {
  return (
    <button
      name="personId"
      value={person.id}
      className="block min-h-11 w-full px-3.5 py-2 text-left leading-snug hover:bg-surface-hover focus-visible:-outline-offset-2"
    >
      <b>{person.name}</b>
      <span className="block text-small text-muted">
        {[person.title, person.staffRole ? null : person.organization].filter(Boolean).join(", ")}
      </span>
      <span className="block text-small">{canShow(person)}</span>
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
