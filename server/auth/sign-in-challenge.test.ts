import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  added,
  asked,
  browser,
  inMinutes,
  officeOf,
  signedIn,
  signIn,
  system,
} from "@/server/testing/passkeys";
import { openPortal, type Portal } from "@/server/testing/portal";
import { softwareAuthenticator } from "@/server/testing/software-authenticator";
import { removeExpired } from "./expired";
import { beginConfirming, signInWithPasskey } from "./passkey-use";

let portal: Portal;
let token: string;
const secret = "a secret of the tests";

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://portal.ballast.example");
  vi.stubEnv("BALLAST_SECRET", secret);
  portal = await openPortal();
});
beforeEach(async () => {
  await system((db) => db.passkey.deleteMany());
  await system((db) => db.rateLimit.deleteMany());
  token = await signedIn(portal, "renata");
});

test("asking keeps nothing and counts nothing, however often one address asks", async () => {
  const device = await added(token);
  const before = await system((db) => db.passkeyChallenge.count());
  const questions = await Promise.all(Array.from({ length: 110 }, asked));
  expect(new Set(questions.map(({ challenge }) => challenge)).size).toBe(110);
  expect(await system((db) => db.passkeyChallenge.count())).toBe(before);
  expect(await signIn(device.use(questions[0] ?? (await asked())))).not.toBeNull();
});

test("a hundred answers of passkeys that nobody has keep nobody's own out", async () => {
  const device = await added(token);
  const unknown = softwareAuthenticator().use(await asked());
  for (let tries = 0; tries < 100; tries += 1) expect(await signIn(unknown)).toBeNull();
  await expect(signIn(unknown)).rejects.toThrow("Wait 1 minute");
  expect(await signIn(device.use(await asked()))).not.toBeNull();
});

test("a challenge is good for five minutes, once, also when it is used twice at one moment", async () => {
  const device = await added(token);
  const question = await asked();
  const late = { answer: JSON.stringify(device.use(question)) };
  expect(await signInWithPasskey(officeOf(null, inMinutes(6)), late, browser)).toBeNull();
  const answers = [device.use(question), device.use(question)];
  const opened = await Promise.all(answers.map((answer) => signIn(answer)));
  expect(opened.filter(Boolean)).toHaveLength(1);
  await removeExpired(inMinutes(4)());
  expect(await signIn(device.use(question))).toBeNull();
});

test("a challenge whose time was moved, that is cut, spelled otherwise or stamped elsewhere opens nothing", async () => {
  const device = await added(token);
  const { challenge } = await asked();
  const moved = Buffer.from(challenge, "base64url");
  moved.writeUInt8(moved.readUInt8(16) + 1, 16);
  const forged = [moved.toString("base64url"), challenge.slice(0, -4), `${challenge}=`, ""];
  for (const lie of forged) {
    await system((db) => db.rateLimit.deleteMany());
    expect(await signIn(device.use({ challenge: lie })), lie).toBeNull();
  }
  vi.stubEnv("BALLAST_SECRET", "the secret of another portal");
  const elsewhere = await asked();
  vi.stubEnv("BALLAST_SECRET", secret);
  await system((db) => db.rateLimit.deleteMany());
  expect(await signIn(device.use(elsewhere))).toBeNull();
  expect(await signIn(device.use({ challenge }))).not.toBeNull();
});

test("challenges that nobody answered or that were used are removed when they count no longer", async () => {
  const device = await added(token);
  await beginConfirming(officeOf(token));
  await signIn(device.use(await asked()));
  await removeExpired(inMinutes(4)());
  expect(await system((db) => db.passkeyChallenge.count())).toBeGreaterThan(1);
  await removeExpired(inMinutes(6)());
  expect(await system((db) => db.passkeyChallenge.count())).toBe(0);
});
