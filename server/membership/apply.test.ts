import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { tokensMailedTo } from "@/prisma/seed/mailed";
import { actAsVisitor, type Actor } from "@/prisma/seed/actors";
import { appRouter } from "@/server/api/root";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { removeOldMail, sendNext } from "@/server/mail";
import { apply, applicationOf, forgetTries, form, newAddress, offices } from "@/server/testing/applicant";
import { openPortal, type Portal } from "@/server/testing/portal";
import { createCallerFactory } from "@/server/trpc/init";

let portal: Portal;
beforeAll(async () => {
  process.env.BALLAST_DATA = mkdtempSync(path.join(tmpdir(), "ballast-apply-"));
  portal = await openPortal();
});
beforeEach(forgetTries);

const createCaller = createCallerFactory(appRouter);
const visitorAt = (address: string, now?: () => Date): Actor =>
  createCaller({ caller: { token: null, address, now } });
const ask = (email: string, office = offices.franklin, visitor = actAsVisitor()) =>
  visitor.membership.askForAccount(form(email, office));
const confirm = (token: string) => actAsVisitor().membership.confirmApplication({ token });
const newestLink = async (email: string) => (await tokensMailedTo(email))[0] ?? "";
const personAt = (email: string) =>
  withSystem("test", (db) => db.person.findUnique({ where: { email }, include: { applications: true } }));
const gone = { code: "NOT_FOUND", message: expect.stringContaining("Ask for an account again") as unknown };

test("until the mailbox's owner confirms, nobody has heard of an application", async () => {
  const email = newAddress();
  await ask(email);
  expect(await personAt(email)).toBeNull();
  expect(await confirm(await newestLink(email))).toBe("opened");
  expect(await applicationOf(email)).toMatchObject({ status: "open" });
});

test("a stranger who applies with Harold's address changes nothing for Harold", async () => {
  const email = "harold@ballast.example";
  const before = await personAt(email);
  await ask(email, offices.adams);
  expect(await confirm(await newestLink(email))).toBe("has an account");
  expect(await personAt(email)).toEqual(before);
});

test("a stranger who applies with a newcomer's address first takes it from nobody", async () => {
  const email = newAddress();
  await ask(email, offices.adams);
  await ask(email, offices.franklin);
  const [own = "", strangers = ""] = await tokensMailedTo(email);
  expect(await confirm(own)).toBe("opened");
  const [application] = (await personAt(email))?.applications ?? [];
  expect(application).toMatchObject({ organizationId: offices.franklin, status: "open" });
  expect(await confirm(strangers)).toBe("open already");
  expect((await personAt(email))?.applications).toEqual([application]);
});

test("of two links to one address confirmed at once, one opens the application", async () => {
  const email = newAddress();
  await ask(email);
  await ask(email, offices.adams);
  const outcomes = await Promise.all((await tokensMailedTo(email)).map(confirm));
  expect(outcomes.sort()).toEqual(["open already", "opened"]);
  expect((await personAt(email))?.applications).toHaveLength(1);
});

test("a declined application is opened again by its mailbox and by nobody else", async () => {
  const { id, email } = await apply(portal);
  const iris = await portal.as("iris");
  await iris.membership.decline({ id, reason: "The office does not know this person." });
  await ask(email);
  expect(await applicationOf(email)).toMatchObject({ id, status: "declined" });
  expect(await confirm(await newestLink(email))).toBe("opened");
  expect(await applicationOf(email)).toMatchObject({ id, status: "open", sponsoredById: null });
});

test("a link works once, and looking at it uses nothing up", async () => {
  const email = newAddress();
  const { expiresAt } = await ask(email);
  const token = await newestLink(email);
  const shown = await portal.visitor.membership.unconfirmedApplication({ token });
  expect(shown).toMatchObject({ role: "official", expiresAt, timeZone: "America/New_York" });
  expect(JSON.stringify(shown)).not.toMatch(/Odalys|I answer|franklin\.example/);
  const outcomes = await Promise.allSettled([confirm(token), confirm(token)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(confirm(token)).rejects.toMatchObject(gone);
  await expect(portal.visitor.membership.unconfirmedApplication({ token })).rejects.toMatchObject(gone);
});

test("a link that is a day old and one that never was are refused in the same words", async () => {
  const email = newAddress();
  const { now, expiresAt } = await ask(email);
  expect(expiresAt.getTime() - now.getTime()).toBe(24 * 3_600_000);
  const token = await newestLink(email);
  for (const [given, at] of [
    [token, expiresAt],
    ["x".repeat(43), now],
  ] as const) {
    const { membership } = visitorAt("late", () => at);
    await expect(membership.unconfirmedApplication({ token: given })).rejects.toMatchObject(gone);
    await expect(membership.confirmApplication({ token: given })).rejects.toMatchObject(gone);
  }
  expect(await personAt(email)).toBeNull();
});

test("a known address is answered like an unknown one, after the same statements, with the same mail", async () => {
  const { email: declined, id } = await apply(portal);
  await (await portal.as("iris")).membership.decline({ id, reason: "No" });
  const { email: applied } = await apply(portal);
  await withSystem("test", (db) => db.mail.deleteMany());
  const told = [];
  for (const email of [newAddress(), "harold@ballast.example", declined, applied]) {
    await forgetTries();
    const { asked, answer } = await statementsOf(() => ask(email));
    const mail = await withSystem("test", (db) => db.mail.findFirstOrThrow({ where: { toAddress: email } }));
    const text = mail.text.replace(/confirm\/\S+/, "confirm");
    told.push({ asked, answer: { ...answer, now: 0, expiresAt: 0 }, subject: mail.subject, text });
  }
  expect(told[0]?.asked.length).toBeGreaterThan(10);
  for (const one of told) expect(one).toEqual(told[0]);
});

test("the mail quotes nothing that was typed, and its link is kept nowhere once it was sent", async () => {
  const email = newAddress();
  await ask(email);
  const token = await newestLink(email);
  const [mail] = await withSystem("test", (db) => db.mail.findMany({ where: { toAddress: email } }));
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Odalys|Clerk|Franklin|I answer/);
  while (await sendNext(new Date(Date.now() + 1_000)));
  const kept = await withSystem("test", async (db) => [
    await db.mail.findMany(),
    await db.unconfirmedApplication.findMany(),
  ]);
  expect(JSON.stringify(kept)).toContain(email);
  expect(JSON.stringify(kept)).not.toContain(token);
  await removeOldMail(new Date(Date.now() + 31 * 86_400_000));
  expect(await withSystem("test", (db) => db.mail.count({ where: { toAddress: email } }))).toBe(0);
});

test("the sixth application from one sender has to wait, whatever the addresses", async () => {
  for (let tries = 0; tries < 5; tries += 1) await ask(newAddress());
  await expect(ask(newAddress())).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("who keeps writing to one address is stopped, and its owner elsewhere still gets a link", async () => {
  const email = newAddress();
  const stranger = visitorAt("stranger");
  for (let tries = 0; tries < 3; tries += 1) await ask(email, offices.adams, stranger);
  await expect(ask(email, offices.adams, stranger)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  await ask(email, offices.franklin, visitorAt("owner"));
  expect(await confirm(await newestLink(email))).toBe("opened");
});

test("however many senders, one mailbox gets ten links and then one in ten minutes", async () => {
  const email = newAddress();
  for (let sender = 0; sender < 10; sender += 1)
    await ask(email, offices.franklin, visitorAt(`sender ${sender}`));
  await expect(ask(email, offices.franklin, visitorAt("one more"))).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  expect(await tokensMailedTo(email)).toHaveLength(10);
});

test("an unknown office is said at its field", async () => {
  const refused = ask("office@a.example", "00000000-0000-4000-8000-000000000000");
  await expect(refused).rejects.toMatchObject({ code: "BAD_REQUEST", cause: { field: "organizationId" } });
});

/** What was asked of the database meanwhile, without what was filled in. */
async function statementsOf<Result>(run: () => Promise<Result>) {
  const asked: string[] = [];
  const query: unknown = Client.prototype.query;
  if (typeof query !== "function") throw new Error("The driver has no query function.");
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...given) {
    const [question]: unknown[] = given;
    asked.push(typeof question === "string" ? question : (question as { text: string }).text);
    return Reflect.apply(query, this, given) as unknown;
  });
  const answer = await run().finally(() => spy.mockRestore());
  return { asked, answer };
}

test("the database finds an applicant for those who admit, and for nobody else", async () => {
  const { personId } = await apply(portal);
  const foundBy = (principals: string[]) =>
    withPrincipals(
      principals,
      (db) =>
        db.$queryRaw<
          { id: string }[]
        >`select id from ballast.search_accounts('odal', ${["applied"]}::text[], 1000)`,
    );
  expect((await foundBy(["role:secretariat"])).map(({ id }) => id)).toContain(personId);
  expect(await foundBy(["community", "vendors", "role:coordinator", "role:auditor"])).toEqual([]);
  expect(await foundBy([])).toEqual([]);
});
