import { Secret, TOTP } from "otpauth";
import { beforeAll, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { reactions } from "@/server/api/reactions";
import { openOutside } from "@/server/auth/outside";
import { signInWithPassword } from "@/server/auth/sign-in";
import { database } from "@/server/db/client";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { deliverEvents } from "@/server/events";
import { apply } from "@/server/testing/applicant";
import { openPortal, type Portal } from "@/server/testing/portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const refused = (code: string) => ({ code });
const lastEvents = (subjectId: string) =>
  withSystem("test", (db) =>
    db.event.findMany({
      where: { subjectId },
      orderBy: { at: "asc" },
      select: { type: true, changes: true },
    }),
  );
async function accountOf(by: CastName, name: CastName) {
  const { items } = await (await portal.as(by)).membership.accounts({ limit: 100 });
  const account = items.find(({ id }) => id === portal.people[name]);
  if (!account) throw new Error(`${name} has no account.`);
  return account;
}
/** The path in the newest mail to this person. */
async function mailedLink(email: string): Promise<string> {
  await deliverEvents(reactions, new Date(0));
  const mail = await withSystem("test", (db) =>
    db.mail.findFirstOrThrow({
      where: { toAddress: email, text: { not: "" } },
      orderBy: { createdAt: "desc" },
    }),
  );
  return /\/invitation\/([\w-]{43})/.exec(mail.text)?.[1] ?? "";
}
async function accept(token: string, password: string) {
  const { auth } = portal.visitor;
  const { secret, sealed } = await auth.invitation({ token });
  const codeAt = (timestamp: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  await auth.acceptInvitation({ token, sealed, password, code: codeAt(Date.now()) });
  return codeAt(Date.now() + 30_000);
}

test("a new link is its own act in the log, replaces the first, and is not for somebody set up", async () => {
  const { id, email } = await apply(portal);
  await (await portal.as("renata")).membership.sponsor({ id });
  const iris = await portal.as("iris");
  await iris.membership.admit({ id });
  const first = await mailedLink(email);
  await iris.membership.inviteAgain({ id });
  const second = await mailedLink(email);
  expect((await lastEvents(id)).map(({ type }) => type)).toEqual([
    "application.open",
    "application.sponsor",
    "application.admit",
    "application.invite_again",
  ]);
  await expect(portal.visitor.auth.invitation({ token: first })).rejects.toMatchObject(refused("NOT_FOUND"));
  await accept(second, "three quiet harbors");
  const [shown] = (await iris.membership.applications({ status: "admitted" })).items;
  expect(shown).toMatchObject({ id, stage: "set_up", moves: [] });
  await expect(iris.membership.inviteAgain({ id })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("reset their sign-in"),
  });
});

test("a lost authenticator is reset: signed out at once, a new link by mail, the old password gone", async () => {
  const renata = await portal.as("renata");
  const iris = await portal.as("iris");
  await iris.membership.resetFactors({ id: portal.people.renata });
  await expect(renata.home.get()).rejects.toMatchObject(refused("UNAUTHORIZED"));
  expect((await accountOf("iris", "renata")).isSetUp).toBe(false);
  const code = await accept(await mailedLink("renata@ballast.example"), "seven maple harbors");
  const given = { email: "renata@ballast.example", password: "seven maple harbors", code };
  const outside = openOutside({ token: null, address: "reset" });
  expect(await signInWithPassword(outside, given, { userAgent: "" })).not.toBeNull();
  expect((await lastEvents(portal.people.renata)).map(({ type }) => type)).toContain("account.reset_factors");
});

test("only those who keep accounts reset a sign-in, never their own, and with a second factor", async () => {
  const reset = async (by: CastName, of: CastName) =>
    (await portal.as(by)).membership.resetFactors({ id: portal.people[of] });
  await expect(reset("iris", "iris")).rejects.toMatchObject(refused("BAD_REQUEST"));
  for (const name of ["renata", "priya", "beatriz"] as const)
    await expect(reset(name, "tomas"), name).rejects.toMatchObject(refused("NOT_FOUND"));
  await expect(portal.visitor.membership.resetFactors({ id: portal.people.tomas })).rejects.toMatchObject(
    refused("UNAUTHORIZED"),
  );
  const owen = await portal.as("owen");
  await forgetSecondFactor("owen");
  await expect(owen.membership.resetFactors({ id: portal.people.tomas })).rejects.toMatchObject({
    cause: { field: "stepUp" },
  });
});

test("an administrator gives and takes staff roles; with a second one, the first can go", async () => {
  const owen = await portal.as("owen");
  const give = (name: CastName, role: "administrator" | "advisor" | "auditor", region?: number) =>
    owen.membership.setStaffRole({
      id: portal.people[name],
      role,
      isGiven: true,
      ...(region ? { region } : {}),
    });
  await give("naomi", "administrator");
  await expect(give("naomi", "administrator")).rejects.toMatchObject(refused("CONFLICT"));
  await expect(give("andre", "advisor")).rejects.toMatchObject(refused("BAD_REQUEST"));
  await give("andre", "advisor", 4);
  expect((await accountOf("owen", "andre")).staffRoles).toEqual([
    { role: "advisor", region: 4 },
    { role: "assessor", region: null },
  ]);
  const naomi = await portal.as("naomi");
  const { owen: first } = portal.people;
  await naomi.membership.setStaffRole({ id: first, role: "administrator", isGiven: false });
  await expect(owen.membership.accounts({})).rejects.toMatchObject(refused("NOT_FOUND"));
  await naomi.membership.setStaffRole({ id: first, role: "administrator", isGiven: true });
  expect((await lastEvents(first)).slice(-2)).toEqual([
    { type: "account.take_role", changes: { role: "administrator" } },
    { type: "account.give_role", changes: { role: "administrator" } },
  ]);
});

test("nobody gives themselves a role or keeps none: the secretariat cannot, and both walls say so", async () => {
  const { iris, owen } = portal.people;
  const change = { id: owen, role: "auditor", isGiven: true } as const;
  await expect((await portal.as("owen")).membership.setStaffRole(change)).rejects.toMatchObject(
    refused("BAD_REQUEST"),
  );
  await expect((await portal.as("iris")).membership.setStaffRole(change)).rejects.toMatchObject(
    refused("NOT_FOUND"),
  );
  const insert = (principals: string[], personId: string) =>
    withPrincipals(principals, (db) => db.staffRole.createMany({ data: [{ personId, role: "auditor" }] }));
  const as = (id: string, role: string) => ["community", `person:${id}`, `role:${role}`];
  await expect(insert(as(iris, "secretariat"), owen)).rejects.toThrow(/row-level security/);
  await expect(insert(as(owen, "administrator"), owen)).rejects.toThrow(/row-level security/);
});

test("somebody who left an office belongs to it no more, and can come back", async () => {
  const [membership] = (await accountOf("iris", "tomas")).memberships;
  const id = membership?.id ?? "";
  const tomas = await portal.as("tomas");
  const iris = await portal.as("iris");
  await iris.membership.changeMembership({ id, isActive: false });
  expect((await tomas.auth.me())?.organizations).toEqual([]);
  await expect(iris.membership.changeMembership({ id, isActive: false })).rejects.toMatchObject(
    refused("CONFLICT"),
  );
  expect((await accountOf("iris", "tomas")).memberships).toMatchObject([{ id, isActive: false }]);
  await iris.membership.changeMembership({ id, isActive: true });
  expect((await tomas.auth.me())?.organizations).toHaveLength(1);
});

test("nobody ends or renews their own membership, in either wall", async () => {
  const { iris } = portal.people;
  const own = await database().membership.findFirstOrThrow({
    where: { personId: iris },
    select: { id: true },
  });
  const change = { id: own.id, isActive: false };
  await expect((await portal.as("iris")).membership.changeMembership(change)).rejects.toMatchObject(
    refused("BAD_REQUEST"),
  );
  await expect((await portal.as("priya")).membership.changeMembership(change)).rejects.toMatchObject(
    refused("NOT_FOUND"),
  );
  const { count } = await withPrincipals(["community", `person:${iris}`, "role:secretariat"], (db) =>
    db.membership.updateMany({ where: { id: own.id }, data: { status: "ended" } }),
  );
  expect(count).toBe(0);
});

test("the last administrator keeps their membership, in either wall", async () => {
  const own = await database().membership.findFirstOrThrow({ where: { personId: portal.people.owen } });
  await withSystem("test", (db) =>
    db.staffRole.deleteMany({ where: { role: "administrator", personId: { not: portal.people.owen } } }),
  );
  const iris = await portal.as("iris");
  await expect(iris.membership.changeMembership({ id: own.id, isActive: false })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("last administrator"),
  });
  await expect(
    withSystem("test", (db) =>
      db.membership.updateMany({ where: { id: own.id }, data: { status: "ended" } }),
    ),
  ).rejects.toThrow(/last administrator/);
});

test("who has set up a way in is told to those who keep accounts only", async () => {
  const ask = (principals: string[]) =>
    withPrincipals(
      principals,
      (db) => db.$queryRaw<unknown[]>`select * from ballast.set_up_among(array(select id from person))`,
    );
  expect((await ask(["community", "role:secretariat"])).length).toBeGreaterThan(0);
  expect(await ask(["community", "role:coordinator"])).toEqual([]);
});

const forgetSecondFactor = (name: CastName) =>
  withSystem("test", (db) =>
    db.session.updateMany({ where: { personId: portal.people[name] }, data: { steppedUpAt: null } }),
  );
