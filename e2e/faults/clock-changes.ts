import { actAs } from "@/prisma/seed/actors";
import type { CastName } from "@/prisma/seed/cast";
import { officeId } from "@/prisma/seed/reference";
import { cookieFor } from "@/bench/asking";
import { openSession } from "@/bench/sessions";
import { connect } from "@/server/db/client";
import { addDays } from "@/server/kernel/calendar";
import { signedRequest } from "@/server/testing/signed-request";
import { ask } from "./ask";
import { unless, type Fault, type Outcome } from "./fault";
import { secret, type Installation } from "./installation";
import { judge } from "./load";
import { query } from "./postgres";
import { startAll } from "./starts";

/** When the day of the change and the one after it begin at an office. Written down, not computed. */
type Office = { by: CastName; signer: CastName; begins: [change: string, next: string] };

const promise =
  "for an office where clocks change and for ones in Guam and Arizona, where they never do: a day can be booked until it ends there and is late from then on, page and calendar file name the days that were booked, everybody is told once";

export const clockChanges: Fault[] = [
  {
    name: "booked-in-spring",
    expectation: `Days over 14 March 2027 are booked ${promise}`,
    inject: (installation) =>
      bookOver(installation, "2027-03-14", [
        { by: "lorna", signer: "hollis", begins: ["2027-03-14T06:00:00Z", "2027-03-15T05:00:00Z"] },
        { by: "jesse", signer: "jesse", begins: ["2027-03-13T14:00:00Z", "2027-03-14T14:00:00Z"] },
        { by: "ruth", signer: "ruth", begins: ["2027-03-14T07:00:00Z", "2027-03-15T07:00:00Z"] },
      ]),
  },
  {
    name: "booked-in-fall",
    expectation: `Days over 7 November 2027 are booked ${promise}`,
    inject: (installation) =>
      bookOver(installation, "2027-11-07", [
        { by: "dale", signer: "dale", begins: ["2027-11-07T05:00:00Z", "2027-11-08T06:00:00Z"] },
        { by: "jesse", signer: "jesse", begins: ["2027-11-06T14:00:00Z", "2027-11-07T14:00:00Z"] },
        { by: "ruth", signer: "ruth", begins: ["2027-11-07T07:00:00Z", "2027-11-08T07:00:00Z"] },
      ]),
  },
];

const maricopa = "04013";
const bookedLength = 5;

async function bookOver(installation: Installation, change: string, offices: Office[]): Promise<Outcome> {
  const { url, people } = installation;
  const arizona = [officeId(maricopa), people.ruth];
  await query(url, "update membership set organization_id = $1 where person_id = $2", arizona);
  await startAll(installation);
  const client = connect(url, 2);
  const problems: string[] = [];
  for (const office of offices) {
    const found = await bookFor({ ...installation, client }, change, office);
    problems.push(...found.map((problem) => `${office.by}: ${problem}`));
  }
  await client.$disconnect();
  problems.push(...(await judge(installation)));
  const told = await query<{ person: string; times: number }>(
    url,
    `select n.person_id as person, count(*)::int as times from notification n
     join event e on e.id = n.event_id where e.type = 'booking.book' group by e.id, n.person_id`,
  );
  const officials = offices.flatMap(({ by, signer }) => [people[by], people[signer]]);
  const areTold = officials.every((id) => told.some(({ person }) => person === id));
  return {
    happened: `${offices.length} bookings, ${offices.length * 2} midnights looked at from both sides, ${told.length} notices`,
    problems: [
      ...problems,
      ...unless(areTold, "an office was not told of its dates"),
      ...unless(
        told.every(({ times }) => times === 1),
        "somebody was told of the same dates twice",
      ),
    ],
  };
}

type Stage = Installation & { client: ReturnType<typeof connect> };

async function bookFor(stage: Stage, change: string, office: Office): Promise<string[]> {
  const { people, client } = stage;
  const as = (name: CastName, at: number) => actAs(people[name], () => new Date(at), client);
  const [teamId, requestId] = [await fieldTeam(stage), await signedRequest(stage, office)];
  const [began, ended] = [Date.parse(office.begins[0]), Date.parse(office.begins[1])];
  const bookable = async (day: string, at: number) => {
    const span = { startsOn: day, endsOn: addDays(day, bookedLength - 1) };
    const { problem } = await (await as("naomi", at)).scheduling.check({ requestId, teamId, ...span });
    return problem;
  };
  const lastMoments = [
    await bookable(addDays(change, -1), began - 1_000),
    await bookable(change, ended - 1_000),
  ];
  const tooLate = [await bookable(addDays(change, -1), began), await bookable(change, ended)];

  const dates = { startsOn: change, endsOn: addDays(change, bookedLength - 1) };
  const desk = await as("naomi", began - 10 * 86_400_000);
  const { id, ref } = await desk.scheduling.book({ requestId, teamId, ...dates });
  const isLate = async (at: number) => {
    const { needs } = await (await as("daniel", at)).home.get();
    return needs.find(({ key }) => key === requestId)?.isLate;
  };
  const late = [await isLate(ended - 1_000), await isLate(ended)];
  const seen = await lookAt(stage, office.by, { id, requestId });
  await (await as("naomi", began - 9 * 86_400_000)).scheduling.release({ id, sequence: 0 });
  return [
    ...unless(
      lastMoments.every((problem) => problem === null),
      `a day was closed before it ended: ${lastMoments.join(" ")}`,
    ),
    ...unless(
      tooLate.every((problem) => problem?.includes("has passed")),
      `a day was open after it ended: ${tooLate.join(" ")}`,
    ),
    ...unless(late.join() === "false,true", `late before and after midnight: ${late.join()}`),
    ...unless(seen.file.includes(`DTSTART;VALUE=DATE:${compact(dates.startsOn)}`), `${ref} begins elsewhere`),
    ...unless(
      seen.file.includes(`DTEND;VALUE=DATE:${compact(addDays(dates.endsOn, 1))}`),
      `${ref} ends elsewhere`,
    ),
    ...unless(seen.page.includes(inWords(dates)), `the page does not say ${inWords(dates)}`),
  ];
}

async function fieldTeam({ url }: Installation): Promise<string> {
  const [team] = await query<{ id: string }>(url, "select id from team where name = 'Field Team 1'");
  if (!team) throw new Error("There is no Field Team 1.");
  return team.id;
}

/** What the office's own person gets from the portal: the file for a calendar, and the request's page. */
async function lookAt(
  { ports, client, people }: Stage,
  who: CastName,
  on: { id: string; requestId: string },
) {
  const cookie = await cookieFor(await openSession(client, people[who]), secret);
  const file = await ask(ports[0], `/api/calendar/${on.id}`, { headers: { cookie } });
  const page = await ask(ports[1], `/requests/${on.requestId}`, { headers: { cookie } });
  return { file: file.text, page: page.text };
}

const compact = (day: string) => day.replaceAll("-", "");
const inWords = ({ startsOn }: { startsOn: string }) =>
  new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(startsOn),
  );
