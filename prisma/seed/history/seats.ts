import { randomUUID } from "node:crypto";
import type { Db } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { addDays, dateOf, today } from "@/server/kernel/calendar";
import type { SupportingName } from "./people";
import { coordinatingSeats, resultsGroup, resultsSeats, type SeatRow } from "./table";

type People = Readonly<Record<SupportingName, string>>;

/** Fills the cast's group up to thirty seats, and seats a smaller one. Answers how many seats there are. */
export function seatGroups(people: People): Promise<number> {
  return withSystem("seat the groups", async (db) => {
    const first = await db.group.findUniqueOrThrow({
      where: { slug: "government-coordinating-group" },
      select: { id: true },
    });
    await addSeats(db, first.id, coordinatingSeats, people);
    const groupId = randomUUID();
    await db.group.create({
      data: { id: groupId, ...resultsGroup, tlp: "GREEN", audience: ["community"] },
      select: { id: true },
    });
    await addSeats(db, groupId, resultsSeats, people);
    return db.seat.count();
  });
}

const places = ["chair", "co_chair", "member", "alternate", "observer"];

/** The chair sits first, then the vice chair, then the others as listed. */
async function addSeats(db: Db, groupId: string, rows: readonly SeatRow[], people: People) {
  const select = { id: true, role: true } as const;
  const held = await db.seat.findMany({ where: { groupId }, orderBy: { position: "asc" }, select });
  const holders = rows.flatMap(([, , holder]) => (holder ? [people[holder]] : []));
  const memberships = await db.membership.findMany({
    where: { personId: { in: holders } },
    select: { personId: true, organizationId: true },
  });
  const officeOf = new Map(memberships.map(({ personId, organizationId }) => [personId, organizationId]));
  const added = rows.map(([constituency, role, holder]) => {
    const personId = holder && people[holder];
    const organizationId = (personId && officeOf.get(personId)) ?? null;
    const termEndsOn = personId && votes(role) ? dateOf(`${nextYear()}-06-30`) : null;
    return {
      id: randomUUID(),
      groupId,
      constituency,
      role,
      personId,
      organizationId,
      termEndsOn,
      voting: votes(role),
    };
  });
  await db.seat.createMany({ data: added.map((seat, index) => ({ ...seat, position: 1_000 + index })) });
  const ordered = [...held, ...added].sort((a, b) => rank(a.role) - rank(b.role));
  for (const [index, { id }] of ordered.entries()) {
    await db.seat.update({ where: { id }, data: { position: 2_000 + index }, select: { id: true } });
  }
}

const nextYear = () => addDays(today(new Date(), "UTC"), 365).slice(0, 4);
const votes = (role: string) => role !== "observer" && role !== "alternate";
const rank = (role: string) => places.indexOf(role);
