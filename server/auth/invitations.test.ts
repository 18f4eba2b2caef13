import { createHash, randomUUID } from "node:crypto";
import { TOTP, Secret } from "otpauth";
import { beforeAll, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { openOutside } from "./outside";
import { signInWithPassword } from "./sign-in";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

/** Somebody admitted a moment ago, with the link from their mail. */
async function invited(hours = 72) {
  const id = randomUUID();
  const token = randomUUID();
  const person = { id, email: `${id}@ohio.example`, name: "Odalys Brandt", title: "Clerk", status: "active" };
  await withSystem("test", async (db) => {
    await db.person.create({ data: { ...person, tlp: "GREEN", audience: ["community"] } });
    const tokenHash = createHash("sha256").update(token).digest("hex");
    const expiresAt = new Date(Date.now() + hours * 3_600_000);
    await db.invitation.create({ data: { personId: id, tokenHash, expiresAt } });
  });
  return { ...person, token };
}
const codeFor = (secret: string, timestamp = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
const password = "three quiet harbors";

test("an invited person sets both factors once, and signs in with them", async () => {
  const person = await invited();
  const { auth } = portal.visitor;
  const { secret, sealed, name } = await auth.invitation({ token: person.token });
  expect(name).toBe(person.name);
  await auth.acceptInvitation({ token: person.token, sealed, password, code: codeFor(secret) });
  await expect(
    auth.acceptInvitation({ token: person.token, sealed, password, code: codeFor(secret) }),
  ).rejects.toThrow("used already");
  await expect(auth.invitation({ token: person.token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const outside = openOutside({ token: null, address: "new" });
  // The code that set the app up is used; the next one works.
  const given = { email: person.email, password, code: codeFor(secret, Date.now() + 30_000) };
  expect(
    await signInWithPassword(outside, { ...given, code: codeFor(secret) }, { userAgent: "" }),
  ).toBeNull();
  expect(await signInWithPassword(outside, given, { userAgent: "" })).not.toBeNull();
});

test("opening the link uses nothing up", async () => {
  const { token } = await invited();
  const first = await portal.visitor.auth.invitation({ token });
  await portal.visitor.auth.invitation({ token });
  const code = codeFor(first.secret);
  await portal.visitor.auth.acceptInvitation({ token, sealed: first.sealed, password, code });
});

test("the link says until when it works, in the zone of the office that takes somebody in", async () => {
  const { id, token } = await invited(48);
  const before = await portal.visitor.auth.invitation({ token });
  expect(before.expiresAt.getTime() - before.now.getTime()).toBeGreaterThan(47 * 3_600_000);
  expect(before.timeZone).toBe("America/New_York");
  await withSystem("admit to an office in Guam", async (db) => {
    const { id: organizationId } = await db.organization.findFirstOrThrow({
      where: { timeZone: "Pacific/Guam" },
    });
    await db.membership.create({ data: { personId: id, organizationId, roles: ["official"] } });
  });
  expect((await portal.visitor.auth.invitation({ token })).timeZone).toBe("Pacific/Guam");
});

test("of two acceptances at once one wins", async () => {
  const { token } = await invited();
  const { auth } = portal.visitor;
  const { secret, sealed } = await auth.invitation({ token });
  const code = codeFor(secret);
  const outcomes = await Promise.allSettled(
    [0, 1].map(() => auth.acceptInvitation({ token, sealed, password, code })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("an old link, a foreign key, a wrong code and a guessable password are refused in words", async () => {
  const { auth } = portal.visitor;
  const late = await invited(-1);
  await expect(auth.invitation({ token: late.token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { token } = await invited();
  const other = await auth.invitation({ token: (await invited()).token });
  const { secret, sealed } = await auth.invitation({ token });
  const good = { token, sealed, password, code: codeFor(secret) };
  const refused = (change: Partial<typeof good>) => auth.acceptInvitation({ ...good, ...change });
  await expect(refused({ sealed: other.sealed })).rejects.toMatchObject({ cause: { field: "code" } });
  await expect(refused({ code: good.code === "000000" ? "000001" : "000000" })).rejects.toMatchObject({
    cause: { field: "code" },
  });
  await expect(refused({ password: "odalys is at home" })).rejects.toMatchObject({
    cause: { field: "password" },
  });
  await expect(refused({ password: "too short" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await auth.acceptInvitation(good);
});

test("a person who has factors cannot have them replaced by another link", async () => {
  const person = await invited();
  const { auth } = portal.visitor;
  const { secret, sealed } = await auth.invitation({ token: person.token });
  await auth.acceptInvitation({ token: person.token, sealed, password, code: codeFor(secret) });
  const token = randomUUID();
  await withSystem("test", (db) =>
    db.invitation.create({
      data: {
        personId: person.id,
        tokenHash: createHash("sha256").update(token).digest("hex"),
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    }),
  );
  await expect(auth.invitation({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("demonstration codes can be asked for in the embedded mode only", async () => {
  process.env.BALLAST_MODE = "production";
  await expect(portal.visitor.auth.demonstrationCodes()).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await portal.visitor.auth.demonstrationPeople()).toEqual([]);
});
