import { randomUUID } from "node:crypto";
import { withSystem } from "@/server/db/transaction";
import { addDays, today } from "@/server/kernel/calendar";
import type { Portal } from "./portal";

/** One of everything that a procedure can be asked about: Franklin County's requests, a booking, a group. */
export async function buildAccessWorld({ as, people }: Portal): Promise<Record<string, string>> {
  const renata = await as("renata");
  const desk = await as("priya");
  const office = await withSystem(
    "find the office",
    async (db) =>
      (await db.membership.findFirstOrThrow({ where: { personId: people.renata } })).organizationId,
  );
  const team = await withSystem(
    "find a team",
    async (db) => (await db.team.findUniqueOrThrow({ where: { name: "Field Team 1" } })).id,
  );
  const group = await withSystem("find the group", async (db) => (await db.group.findFirstOrThrow()).id);
  const send = async (serviceCode: string) => {
    const { id } = await renata.requests.startDraft({ organizationId: office, serviceCode });
    await renata.requests.saveDraft({
      id,
      version: 1,
      reason: "pre_election",
      contactName: "Wes",
      contactEmail: "it@ballast.example",
      targets: [{ value: "198.51.100.7" }],
    });
    await renata.requests.submit({ id, version: 2 });
    await desk.requests.move({ id, version: 3, move: "take" });
    return id;
  };
  const review = await send("RVA");
  const question = randomUUID();
  await desk.requests.ask({ id: question, requestId: review, body: "Who hosts it?", version: 4 });
  const booked = await send("CRR");
  await desk.requests.move({ id: booked, version: 4, move: "accept" });
  const startsOn = addDays(today(new Date(), "UTC"), 20);
  await desk.scheduling.book({ requestId: booked, teamId: team, startsOn, endsOn: startsOn });
  const booking = await withSystem(
    "find the booking",
    async (db) => (await db.booking.findFirstOrThrow({ where: { requestId: booked } })).id,
  );
  return {
    review,
    booked,
    booking,
    question,
    group,
    team,
    office,
    signer: people.harold,
    other: people.philip,
  };
}
