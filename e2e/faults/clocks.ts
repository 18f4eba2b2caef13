import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { addDays, daysBetween, today } from "@/server/kernel/calendar";
import { change, read } from "./ask";
import { enrollPriya } from "./authenticator";
import { unless, type Fault, type Outcome } from "./fault";
import type { Installation } from "./installation";
import { query } from "./postgres";

const hourMs = 3_600_000;

export const clocks: Fault[] = [
  {
    name: "clock-ahead",
    expectation: "A web process an hour ahead: sessions, codes and times are judged by the database's clock",
    inject: (installation) => withClockOff(installation, hourMs),
  },
  {
    name: "clock-behind",
    expectation: "A web process an hour behind: sessions, codes and times are judged by the database's clock",
    inject: (installation) => withClockOff(installation, -hourMs),
  },
  {
    name: "spring-forward",
    expectation:
      "Around 14 March 2027, at each quarter of an hour, the portal and the database name the same day for each office, and days of bookings and freezes follow each other",
    inject: (installation) => aroundChange(installation, "2027-03-14"),
  },
  {
    name: "fall-back",
    expectation:
      "Around 1 November 2026, at each quarter of an hour, the portal and the database name the same day for each office, and days of bookings and freezes follow each other",
    inject: (installation) => aroundChange(installation, "2026-11-01"),
  },
];

async function withClockOff(installation: Installation, off: number): Promise<Outcome> {
  const { ports, url, cookies, people, requestId } = installation;
  const [port] = ports;
  process.env.FAULT_CLOCK_MS = String(off);
  await installation.web(port, { imports: ["./e2e/faults/other-clock.ts"] }).start();
  const code = await enrollPriya(installation);
  const me = async (cookie: string) => (await read(port, "auth.sessions", {}, cookie)).status;

  await query(
    url,
    "update session set stepped_up_at = null, idle_expires_at = now() + interval '10 minutes'",
  );
  const inTime = await me(cookies.renata);
  const stepUp = (at: number) => change(port, "auth.stepUp", { code: code(at) }, cookies.priya);
  const wrongCode = await stepUp(Date.now() + off);
  const rightCode = await stepUp(Date.now());
  const id = randomUUID();
  const written = await change(
    port,
    "requests.message",
    { id, requestId, body: "When?", fileIds: [] },
    cookies.renata,
  );
  const [times] = await query<{ off: number }>(
    url,
    `select greatest(abs(extract(epoch from now() - (select max(at) from event where subject_id = $1))),
      abs(extract(epoch from now() - (select created_at from message where id = $2))),
      abs(extract(epoch from now() - (select max(stepped_up_at) from session where person_id = $3))))::float8 as off`,
    [requestId, id, people.priya],
  );
  await query(url, "update session set idle_expires_at = now() - interval '1 second'");
  const tooLate = await me(cookies.renata);
  return {
    happened: `a running session ${inTime}, an ended one ${tooLate}, the code of now ${rightCode.status}, of the wrong clock ${wrongCode.status}, times ${times?.off.toFixed(1)} s off`,
    problems: [
      ...unless(inTime === 200, "somebody was signed out"),
      ...unless(tooLate === 401, "a session lived on"),
      ...unless(rightCode.status === 200, "a right code was refused"),
      ...unless(wrongCode.status === 400, "a wrong code was taken"),
      ...unless(
        written.status === 200 && (times?.off ?? Infinity) < 60,
        "times are written by the wrong clock",
      ),
    ],
  };
}

/** Moments are the calls' own: the database is told one, as each call tells it. */
async function aroundChange({ url }: Installation, change: string): Promise<Outcome> {
  const offices = await query<{ id: string; zone: string }>(
    url,
    "select distinct on (time_zone) id, time_zone as zone from organization order by time_zone, id",
  );
  const first = Date.parse(`${addDays(change, -1)}T00:00:00Z`);
  const moments = Array.from({ length: 4 * 24 * 4 }, (_, quarter) =>
    new Date(first + quarter * 900_000).toISOString(),
  );
  const named = await daysNamed(
    url,
    moments,
    offices.map(({ id }) => id),
  );
  const differ = named.filter(({ zone, at, day }) => today(new Date(at), zone) !== day);
  const days = Array.from({ length: 60 }, (_, index) => addDays(addDays(change, -30), index));
  const gaps = days.filter((day, index) => daysBetween(days[0] ?? day, day) !== index);
  return {
    happened: `${offices.length} zones, ${named.length} moments, ${differ.length} named differently`,
    problems: [
      ...unless(differ.length === 0, JSON.stringify(differ.slice(0, 3))),
      ...unless(named.length === moments.length * offices.length, "some moments were not asked"),
      ...unless(gaps.length === 0 && new Set(days).size === 60, `days are missing or twice: ${gaps.join()}`),
    ],
  };
}

async function daysNamed(url: string, moments: string[], offices: string[]) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const named: { zone: string; at: string; day: string }[] = [];
  for (const at of moments) {
    await client.query("select set_config('app.now', $1, false)", [at]);
    const { rows } = await client.query<{ zone: string; day: string }>(
      "select time_zone as zone, ballast.day_at(id)::text as day from organization where id = any ($1::uuid[])",
      [offices],
    );
    named.push(...rows.map((row) => ({ ...row, at })));
  }
  await client.end();
  return named;
}
