import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, signedRequest } from "@/server/testing/signed-request";
import { uploadedFile } from "@/server/testing/uploaded-file";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

/** Runs this, and answers what was asked of a connection that still owed an answer. */
async function impatientQueries(run: () => Promise<void>): Promise<string[]> {
  const open = new Map<unknown, number>();
  const impatient: string[] = [];
  const ask: unknown = Client.prototype.query;
  if (typeof ask !== "function") throw new Error("The driver has no query function.");
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...given) {
    const [question]: unknown[] = given;
    if (open.get(this)) impatient.push(JSON.stringify(question));
    open.set(this, (open.get(this) ?? 0) + 1);
    const answered = () => void open.set(this, (open.get(this) ?? 1) - 1);
    const answer: unknown = Reflect.apply(ask, this, given);
    if (answer instanceof Promise) answer.then(answered, answered);
    else answered();
    return answer;
  });
  await run().finally(() => spy.mockRestore());
  return impatient;
}

test("a call asks its transaction one question at a time", async () => {
  const requestId = await signedRequest(portal, { by: "renata", signer: "harold" });
  const teamId = await withSystem(
    "find a team",
    async (db) => (await db.team.findUniqueOrThrow({ where: { name: "Field Team 1" } })).id,
  );
  const groupId = await withSystem("find the group", async (db) => (await db.group.findFirstOrThrow()).id);
  const paper = { id: randomUUID(), groupId, title: "Minutes", tlp: "AMBER", reach: "group" } as const;
  const fileId = await uploadedFile(portal, "angela");

  const impatient = await impatientQueries(async () => {
    const [renata, harold] = [await onStoryDay(portal, "renata"), await onStoryDay(portal, "harold")];
    const [naomi, angela] = [await onStoryDay(portal, "naomi"), await portal.as("angela")];
    const { agreements } = await harold.agreements.forRequest({ requestId });
    await harold.agreements.get({ id: agreements[0]?.id ?? "" });
    await naomi.agreements.authorities.list({ requestId });
    await naomi.scheduling.freeDates({ requestId });
    const days = { teamId, startsOn: "2027-01-18", endsOn: "2027-01-29" };
    const { id: bookingId } = await naomi.scheduling.book({ requestId, ...days });
    await naomi.scheduling.board({ bookingId });
    await renata.scheduling.dates({ requestId });
    await renata.requests.get({ id: requestId });
    await renata.documents.forRequest({ requestId });
    const { id } = await angela.documents.create({ ...paper, fileId });
    await angela.documents.list({});
    await angela.documents.get({ id });
    await angela.documents.receipts({ id });
  });

  expect(impatient).toEqual([]);
});
