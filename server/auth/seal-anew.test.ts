import { Secret, TOTP } from "otpauth";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { sealAnew } from "./seal-anew";
import { enrollTotp, newTotpSecret, useCode } from "./totp";

const [old, fresh] = ["a".repeat(64), "b".repeat(64)];
const now = new Date("2026-11-20T15:00:00Z");
const keys = { renata: newTotpSecret(), harold: newTotpSecret() };

let portal: Portal;
beforeAll(async () => (portal = await openPortal()));
beforeEach(async () => {
  secretIs(old);
  await withSystem("test", async (db) => {
    await db.factor.deleteMany({ where: { kind: "totp" } });
    for (const name of ["renata", "harold"] as const) await enrollTotp(db, portal.people[name], keys[name]);
  });
});
afterEach(() => vi.unstubAllEnvs());

function secretIs(current: string, previous = "") {
  vi.stubEnv("BALLAST_SECRET", current);
  vi.stubEnv("BALLAST_SECRET_PREVIOUS", previous);
}

function signInWithCode(name: "renata" | "harold") {
  const code = new TOTP({ secret: Secret.fromBase32(keys[name]) }).generate({ timestamp: now.getTime() });
  return withSystem("test", (db) => useCode(db, portal.people[name], code, now));
}

test("a new secret locks out who enrolled with the old one, unless the old one is given too", async () => {
  secretIs(fresh);
  expect(await signInWithCode("renata")).toBe("wrong");
  secretIs(fresh, old);
  expect(await signInWithCode("renata")).toBe("right");
});

test("when all is sealed anew, the old one is not needed any more, and a second run finds nothing to do", async () => {
  secretIs(fresh, old);
  expect(await sealAnew()).toEqual({ sealed: 2, already: 0, unreadable: 0 });
  expect(await sealAnew()).toEqual({ sealed: 0, already: 2, unreadable: 0 });
  secretIs(fresh);
  expect(await signInWithCode("renata")).toBe("right");
  expect(await signInWithCode("harold")).toBe("right");
});

test("what neither opens is counted and left as it is", async () => {
  secretIs(fresh, "c".repeat(64));
  expect(await sealAnew()).toEqual({ sealed: 0, already: 0, unreadable: 2 });
  secretIs(old);
  expect(await signInWithCode("harold")).toBe("right");
});
