import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/server/access";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { authOptions } from "./next-auth";
import { openOutside } from "./outside";
import { requireStepUp } from "./step-up";
import { openSession } from "./sessions";
import { findViewer, hashToken } from "./viewer";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const signIn = () =>
  openOutside({ token: null, address: "test" }).system("sign in", (ctx) =>
    openSession(ctx, {
      person: { id: portal.people.renata, name: "Renata" },
      method: "password",
      userAgent: "",
    }),
  );
const viewerOf = (token: string) => withSystem("test", (db) => findViewer(db, token));

/** Minutes on the database's clock until the session ends if it is not used, and at the latest. */
async function minutesLeft(token: string) {
  const [row] = await withSystem(
    "test",
    (db) => db.$queryRaw<{ idle: number; longest: number }[]>`
      select extract(epoch from idle_expires_at - now())::float8 / 60 as idle,
        extract(epoch from expires_at - now())::float8 / 60 as longest from session where token_hash = ${hashToken(token)}`,
  );
  return { idle: Math.round(row?.idle ?? 0), longest: Math.round(row?.longest ?? 0) };
}

/** As if so many minutes had gone by since the session was last used. */
const pass = (token: string, minutes: number) =>
  withSystem(
    "test",
    (db) => db.$executeRaw`
      update session set idle_expires_at = idle_expires_at - make_interval(mins => ${minutes}::int),
        expires_at = expires_at - make_interval(mins => ${minutes}::int) where token_hash = ${hashToken(token)}`,
  );

test("a session lasts fifteen minutes without use and twelve hours with it", async () => {
  const token = await signIn();
  expect(await minutesLeft(token)).toEqual({ idle: 15, longest: 720 });
  await pass(token, 10);
  expect((await viewerOf(token)).isActive).toBe(true);
  expect(await minutesLeft(token)).toEqual({ idle: 15, longest: 710 });
  await pass(token, 16);
  expect((await viewerOf(token)).isActive).toBe(false);
  expect((await minutesLeft(token)).idle, "coming too late brings nothing back").toBe(-1);
});

test("however busily it is used, a session ends after twelve hours", async () => {
  const token = await signIn();
  for (let quarter = 0; quarter < 51; quarter += 1) {
    await pass(token, 14);
    expect((await viewerOf(token)).isActive).toBe(true);
  }
  await pass(token, 14);
  expect((await viewerOf(token)).isActive).toBe(false);
});

test("each sign-in is a session of its own, and its token is nowhere in the database", async () => {
  const [one, other] = [await signIn(), await signIn()];
  expect(one).not.toBe(other);
  expect(one).toHaveLength(43);
  const hashes = await withSystem("test", (db) => db.session.findMany({ select: { tokenHash: true } }));
  expect(hashes.map(({ tokenHash }) => tokenHash)).toEqual(
    expect.arrayContaining([hashToken(one), hashToken(other)]),
  );
  expect(JSON.stringify(hashes)).not.toContain(one);
});

test("a confirmation counts for five minutes in the session it was given in", async () => {
  const [token, elsewhere] = [await signIn(), await signIn()];
  const at = new Date();
  await withSystem("test", (db) =>
    db.session.update({ where: { tokenHash: hashToken(token) }, data: { steppedUpAt: at } }),
  );
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const asked = async (given: string, now: Date) =>
    requireStepUp({ viewer: await viewerOf(given), now } as Context);
  await expect(asked(token, later(5))).resolves.toBeUndefined();
  await expect(asked(token, later(5.1))).rejects.toMatchObject({ field: "stepUp" });
  await expect(asked(elsewhere, later(0))).rejects.toMatchObject({ field: "stepUp" });
});

test("over https the cookie travels over https only", () => {
  process.env.NEXTAUTH_URL = "https://ballast.example";
  expect(authOptions().cookies?.sessionToken?.options).toEqual({
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
});
