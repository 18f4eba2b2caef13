import { afterAll, beforeAll, expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import { connect, type PrismaClient } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { freshDatabase, type FreshDatabase } from "@/server/testing/database";
import {
  enrollDemonstrationFactors,
  hashDemonstrationPassword,
  signInAsDemonstration,
} from "./demonstration";
import { openOutside } from "./outside";
import { passwordFits, hashPassword } from "./passwords";
import { takeTurn } from "./rate-limit";
import { emailAddress, returnPath } from "./schema";
import { seal, unseal } from "./secrets";
import { endOtherSessions, endSession, listSessions, openSession } from "./sessions";
import { signInWithPassword, stepUp } from "./sign-in";
import { codesOf } from "./totp";
import { findViewer } from "./viewer";

let database: FreshDatabase;
let client: PrismaClient;
const renata = { id: randomUUID(), name: "Renata Kowalczyk", email: "renata@franklin.example" };
const tomas = { id: randomUUID(), name: "Tomás Rivera-Kent", email: "tomas@cuyahoga.example" };
const browser = { userAgent: "Test browser" };
const password = "demonstration only";

beforeAll(async () => {
  process.env.BALLAST_SECRET = "a secret of the tests";
  process.env.BALLAST_MODE = "embedded";
  database = await freshDatabase();
  client = connect(database.url);
  const hashed = await hashDemonstrationPassword();
  await system(async (db) => {
    for (const person of [renata, tomas]) await db.person.create({ data: { ...person, ...ordinary } });
    await enrollDemonstrationFactors(db, hashed);
  });
});
afterAll(async () => {
  await client.$disconnect();
  await database.close();
});

const ordinary = {
  title: "Official",
  status: "active",
  demonstration: true,
  tlp: "GREEN",
  audience: ["community"],
};
const system = <Result>(run: Parameters<typeof withSystem<Result>>[1]) => withSystem("test", run, client);
const from = (address: string, token: string | null = null, now?: () => Date) =>
  openOutside({ token, address, client, now });
const viewerOf = (token: string) => system((db) => findViewer(db, token));

/** What this person's authenticator app would show in so many steps of thirty seconds. */
async function codeOf(personId: string, stepsAhead = 0) {
  const factor = await system((db) => db.factor.findFirstOrThrow({ where: { personId, kind: "totp" } }));
  const codes = codesOf(factor.secret, personId, new Date(Date.now() + stepsAhead * 30_000));
  return codes?.code ?? "";
}

async function freshCodes(personId: string) {
  await system((db) =>
    db.factor.updateMany({ where: { personId, kind: "totp" }, data: { lastUsedStep: null } }),
  );
}

const signedIn = (person: { id: string; name: string }) =>
  from("inside").system("sign in", (ctx) => openSession(ctx, { person, method: "password", ...browser }));

test("an official signs in with e-mail, password and code", async () => {
  await freshCodes(renata.id);
  const given = { email: " Renata@Franklin.example ", password, code: await codeOf(renata.id) };
  const token = await signInWithPassword(from("office"), given, browser);
  expect(await viewerOf(token ?? "")).toMatchObject({ isActive: true, name: renata.name, steppedUpAt: null });
});

test("a wrong password, a wrong code, an unknown person and nonsense get one and the same answer", async () => {
  await freshCodes(renata.id);
  const code = await codeOf(renata.id);
  const tries = [
    { email: renata.email, password: "something else", code },
    { email: renata.email, password, code: "000000" },
    { email: "nobody@franklin.example", password, code },
    { email: "no address", password: 7 },
    undefined,
  ];
  for (const given of tries) expect(await signInWithPassword(from("elsewhere"), given, browser)).toBeNull();
});

test("a code works once, also when it is used twice at the same moment", async () => {
  await freshCodes(tomas.id);
  const given = { email: tomas.email, password, code: await codeOf(tomas.id) };
  const both = await Promise.all([0, 1].map((n) => signInWithPassword(from(`twice ${n}`), given, browser)));
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await signInWithPassword(from("again"), given, browser)).toBeNull();
});

test("somebody suspended can neither sign in nor go on", async () => {
  const token = await signedIn(tomas);
  await freshCodes(tomas.id);
  await system((db) => db.person.update({ where: { id: tomas.id }, data: { status: "suspended" } }));
  const given = { email: tomas.email, password, code: await codeOf(tomas.id) };
  expect(await signInWithPassword(from("suspended"), given, browser)).toBeNull();
  expect(await signInAsDemonstration(from("suspended"), tomas.id, "")).toBeNull();
  expect((await viewerOf(token)).isActive).toBe(false);
  await system((db) => db.person.update({ where: { id: tomas.id }, data: { status: "active" } }));
});

test("the sixth wrong try from one address is told how long to wait, another address is not", async () => {
  const given = { email: "slow@franklin.example", password, code: "123456" };
  for (let tries = 0; tries < 5; tries += 1) await signInWithPassword(from("guesser"), given, browser);
  await expect(signInWithPassword(from("guesser"), given, browser)).rejects.toThrow("Wait 1 minute");
  expect(await signInWithPassword(from("colleague"), given, browser)).toBeNull();
});

test("of an office that shares one address only the wrong tries count", async () => {
  const limit = { key: "sign-in:shared", burst: 100, seconds: 6 };
  for (let tries = 0; tries < 30; tries += 1) await takeTurn(from("shared"), limit);
  const counted = () => system((db) => db.rateLimit.findMany({ orderBy: { key: "asc" } }));
  const before = await counted();
  await freshCodes(renata.id);
  const right = { email: renata.email, password, code: await codeOf(renata.id) };
  expect(await signInWithPassword(from("shared"), right, browser)).not.toBeNull();
  expect(await counted()).toEqual(before);
  expect(await signInWithPassword(from("shared"), { ...right, password: "guess" }, browser)).toBeNull();
  expect(await counted()).not.toEqual(before);
});

test("of ten tries at once no more than the limit pass", async () => {
  const limit = { key: "ten at once", burst: 3, seconds: 60 };
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => takeTurn(from("crowd"), limit)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
});

test("demonstration people exist in the embedded mode only", async () => {
  expect(await signInAsDemonstration(from("click"), renata.id, "")).not.toBeNull();
  process.env.BALLAST_MODE = "production";
  expect(await signInAsDemonstration(from("click"), renata.id, "")).toBeNull();
  process.env.BALLAST_MODE = "embedded";
  await system((db) => db.person.update({ where: { id: tomas.id }, data: { demonstration: false } }));
  expect(await signInAsDemonstration(from("click"), tomas.id, "")).toBeNull();
  await system((db) => db.person.update({ where: { id: tomas.id }, data: { demonstration: true } }));
});

test("confirming with a code is remembered, and refused for a wrong or used one and for a visitor", async () => {
  await freshCodes(renata.id);
  const token = await signedIn(renata);
  const code = await codeOf(renata.id);
  await expect(stepUp(from("a", token), code === "111111" ? "222222" : "111111")).rejects.toThrow(
    "not right",
  );
  await stepUp(from("a", token), code);
  expect((await viewerOf(token)).steppedUpAt).toBeInstanceOf(Date);
  await expect(stepUp(from("a", token), code)).rejects.toThrow("used already");
  await expect(stepUp(from("a", "no such token"), code)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("a person sees and ends their own browsers only", async () => {
  const mine = await signedIn(renata);
  const other = await signedIn(renata);
  const strangers = await signedIn(tomas);
  const sessions = await listSessions(from("a", mine));
  expect(sessions[0]?.isCurrent).toBe(true);
  const strange = (await viewerOf(strangers)).sessionId ?? "";
  await expect(endSession(from("a", mine), strange)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await endOtherSessions(from("a", mine))).ended).toBe(sessions.length - 1);
  expect((await viewerOf(other)).isActive).toBe(false);
  expect((await viewerOf(strangers)).isActive).toBe(true);
  expect((await viewerOf(mine)).isActive).toBe(true);
});

test("a session ends after its idle time and after its longest time", async () => {
  for (const column of ["idle_expires_at", "expires_at"]) {
    const token = await signedIn(renata);
    const { sessionId } = await viewerOf(token);
    const past = new Date(Date.now() - 1_000);
    const data = column === "expires_at" ? { expiresAt: past } : { idleExpiresAt: past };
    await system((db) => db.session.update({ where: { id: sessionId ?? "" }, data }));
    expect((await viewerOf(token)).isActive, column).toBe(false);
  }
});

test("what is sealed opens for its owner and only whole", () => {
  const sealed = seal("secret", "renata");
  expect(unseal(sealed, "renata")).toBe("secret");
  expect(unseal(sealed, "tomas")).toBeNull();
  expect(unseal(`${sealed.slice(0, -3)}AAA`, "renata")).toBeNull();
  expect(unseal("", "renata")).toBeNull();
});

test("an empty stored password never fits, and many comparisons at once all finish", async () => {
  const stored = await hashPassword("right");
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, n) => passwordFits(n % 3 ? stored : null, "right")),
  );
  expect(outcomes).toEqual(Array.from({ length: 12 }, (_, n) => n % 3 !== 0));
});

test.each([
  ["Name@County.GOV", "name@county.gov"],
  ["ｎame@county.gov", "name@county.gov"],
  ["a@b@c.gov", null],
  ['"a@evil.example"@county.gov', null],
  ["a@evil.example,b@county.gov", null],
  ["nаme@county.gov", null], // a Cyrillic letter
  ["name＠evil.example@county.gov", null],
  ["name@county", null],
])("the address %s becomes %s", (text, expected) => {
  expect(emailAddress.safeParse(text).data ?? null).toBe(expected);
});

test.each([
  ["/requests?view=mine", "/requests?view=mine"],
  ["https://evil.example", "/home"],
  ["//evil.example", "/home"],
  ["/\\evil.example", "/home"],
  ["/\t/evil.example", "/home"],
  ["javascript:alert(1)", "/home"],
  [undefined, "/home"],
])("signing in leads from %s to %s", (wanted, expected) => {
  expect(returnPath(wanted)).toBe(expected);
});
