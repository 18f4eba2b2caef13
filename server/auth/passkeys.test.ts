import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  added,
  asked,
  browser,
  inMinutes,
  officeOf,
  same,
  signedIn,
  signIn,
  system,
  viewerOf,
} from "@/server/testing/passkeys";
import { openPortal, type Portal } from "@/server/testing/portal";
import { softwareAuthenticator } from "@/server/testing/software-authenticator";
import { beginConfirming, confirmWithPasskey, signInWithPasskey } from "./passkey-use";
import { addPasskey, beginAdding, listPasskeys, removePasskey } from "./passkeys";

let portal: Portal;
let token: string;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://portal.ballast.example");
  vi.stubEnv("BALLAST_SECRET", "a secret of the tests");
  portal = await openPortal();
});
beforeEach(async () => {
  await system((db) => db.passkey.deleteMany());
  await system((db) => db.rateLimit.deleteMany());
  token = await signedIn(portal, "renata");
});

const from = (held: string | null = token, now?: () => Date) => officeOf(held, now);

describe("adding", () => {
  test("a passkey is kept with its name, stands in the log, and its owner is told", async () => {
    await added(token);
    expect(await listPasskeys(from())).toMatchObject([
      { name: "A device", lastUsedAt: null, backedUp: false },
    ]);
    const event = await system((db) => db.event.findFirst({ where: { type: "passkey.add" } }));
    expect(event).toMatchObject({
      actorId: portal.people.renata,
      subjectId: portal.people.renata,
      changes: {},
    });
  });

  test("what the device is asked for: a verified person, found without a name, at the portal's own address", async () => {
    const options = await beginAdding(from());
    expect(options.rp.id).toBe("portal.ballast.example");
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect(options.attestation).toBe("none");
  });

  test("an old second factor is asked for again; without any, the sign-in itself must be recent", async () => {
    const first = await signedIn(portal, "renata", null);
    await expect(beginAdding(from(first, inMinutes(6)))).rejects.toThrow("sign in again");
    await added(first);
    await expect(beginAdding(from(first))).rejects.toMatchObject({ field: "stepUp" });
  });

  test.each([
    ["another site's page", { origin: "https://portal.ballast.example.evil.example" }],
    ["another site's key", { site: "evil.example" }],
    ["a frame of another site", { crossOrigin: true }],
    ["a person who was not verified", { isVerified: false }],
    ["another challenge", { challenge: "bm90IHRoZSBvbmU" }],
    ["an answer to another question", { type: "webauthn.get" }],
  ])("%s adds nothing", async (_what, lie) => {
    const answer = softwareAuthenticator().make(await beginAdding(from()), lie);
    await expect(addPasskey(from(), { ...same, answer })).rejects.toThrow("could not be added");
    expect(await listPasskeys(from())).toEqual([]);
  });

  test("a challenge adds once, soon, and only in the session that asked", async () => {
    const device = softwareAuthenticator();
    const answer = device.make(await beginAdding(from()));
    const strange = await signedIn(portal, "lorna");
    await expect(addPasskey(from(strange), { ...same, answer })).rejects.toThrow("could not be added");
    await addPasskey(from(), { ...same, answer });
    await expect(addPasskey(from(), { ...same, answer })).rejects.toThrow("could not be added");
    const late = softwareAuthenticator().make(await beginAdding(from()));
    await expect(addPasskey(from(token, inMinutes(6)), { ...same, answer: late })).rejects.toThrow(
      "not be added",
    );
    const again = device.make(await beginAdding(from(strange)));
    await expect(addPasskey(from(strange), { ...same, answer: again })).rejects.toThrow("could not be added");
    await expect(addPasskey(from(null), { ...same, answer })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("ten are the most, also when two are added at the same moment", async () => {
    const personId = portal.people.renata;
    const row = (name: string) => ({ personId, name, credentialId: name, counter: 0, backedUp: false });
    const publicKey = new Uint8Array(1);
    const nine = Array.from({ length: 9 }, (_, n) => ({ ...row(`key-${n}`), publicKey, transports: [] }));
    await system((db) => db.passkey.createMany({ data: nine }));
    const answers = [];
    for (const device of [softwareAuthenticator(), softwareAuthenticator()])
      answers.push(device.make(await beginAdding(from())));
    const outcomes = await Promise.allSettled(
      answers.map((answer) => addPasskey(from(), { ...same, answer })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(beginAdding(from())).rejects.toThrow("You have 10 passkeys");
  });
});

describe("signing in", () => {
  test("a passkey alone opens a session, and its use is remembered", async () => {
    const device = await added(token);
    const opened = await signIn(device.use(await asked()));
    expect(await viewerOf(opened)).toMatchObject({ id: portal.people.renata, steppedUpAt: null });
    const [passkey] = await listPasskeys(from());
    expect(passkey?.lastUsedAt).toBeInstanceOf(Date);
    const event = { type: "session.sign_in", changes: { equals: { method: "passkey" } } };
    expect(await system((db) => db.event.count({ where: event }))).toBe(1);
  });

  test("nobody is named when a device is asked", async () => {
    await added(token);
    expect((await asked()).allowCredentials ?? []).toEqual([]);
  });

  test.each([
    ["another site's page", { origin: "https://evil.example" }],
    ["the same name without encryption", { origin: "http://portal.ballast.example" }],
    ["another site's key", { site: "evil.example" }],
    ["a frame of another site", { crossOrigin: true }],
    ["a person who was not verified", { isVerified: false }],
    ["another challenge", { challenge: "bm90IHRoZSBvbmU" }],
    ["an answer to another question", { type: "webauthn.create" }],
    ["somebody else's name", { userHandle: "AAAAAAAAAAAAAAAAAAAAAA" }],
  ])("%s opens nothing", async (_what, lie) => {
    const device = await added(token);
    expect(await signIn(device.use(await asked(), lie))).toBeNull();
  });

  test("an unknown passkey, a forged signature, a used challenge and nonsense open nothing", async () => {
    const device = await added(token);
    expect(await signIn(softwareAuthenticator().use(await asked()))).toBeNull();
    const forged = softwareAuthenticator().use(await asked());
    expect(await signIn({ ...forged, id: device.id, rawId: device.id })).toBeNull();
    const question = await asked();
    expect(await signIn(device.use(question))).not.toBeNull();
    expect(await signIn(device.use(question))).toBeNull();
    for (const nonsense of [null, {}, "x", { id: 7 }]) {
      await system((db) => db.rateLimit.deleteMany());
      expect(await signIn(nonsense)).toBeNull();
    }
    expect(await signInWithPasskey(from(null), undefined, browser)).toBeNull();
  });

  test("a counter that went back is a copied key", async () => {
    const device = await added(token);
    expect(await signIn(device.use(await asked(), { counter: 7 }))).not.toBeNull();
    expect(await signIn(device.use(await asked(), { counter: 7 }))).toBeNull();
    expect(await signIn(device.use(await asked(), { counter: 3 }))).toBeNull();
    expect(await signIn(device.use(await asked(), { counter: 0 }))).toBeNull();
    expect(await signIn(device.use(await asked(), { counter: 8 }))).not.toBeNull();
  });

  test("of two uses at the same moment with one count, one opens a session", async () => {
    const device = await added(token);
    const answers = [device.use(await asked(), { counter: 5 }), device.use(await asked(), { counter: 5 })];
    const opened = await Promise.all(answers.map((answer) => signIn(answer)));
    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  test("a device that never counts goes on", async () => {
    const device = await added(token);
    for (let uses = 0; uses < 2; uses += 1)
      expect(await signIn(device.use(await asked(), { counter: 0 }))).not.toBeNull();
  });

  test("somebody suspended, and somebody else than the page was opened for, get nothing", async () => {
    const device = await added(token);
    expect(await signIn(device.use(await asked()), "lorna@ballast.example")).toBeNull();
    const setStatus = (status: string) =>
      system((db) => db.person.update({ where: { id: portal.people.renata }, data: { status } }));
    await setStatus("suspended");
    expect(await signIn(device.use(await asked()))).toBeNull();
    await setStatus("active");
    expect(await signIn(device.use(await asked()))).not.toBeNull();
  });

  test("the challenge of one purpose serves no other", async () => {
    const device = await added(token);
    expect(await signIn(device.use(await beginConfirming(from())))).toBeNull();
    expect(await signIn(device.use(await beginAdding(from())))).toBeNull();
    const asking = confirmWithPasskey(from(), device.use(await asked()));
    await expect(asking).rejects.toThrow("did not confirm");
  });

  test("the sixth wrong try with one passkey is told how long to wait", async () => {
    const device = await added(token);
    for (let tries = 0; tries < 5; tries += 1) await signIn(device.use({ challenge: "bm8" }));
    await expect(signIn(device.use(await asked()))).rejects.toThrow("Wait 1 minute");
  });
});

describe("confirming", () => {
  test("a passkey steps up this session and no other, and says which factor it was", async () => {
    const device = await added(token);
    const [here, there] = [await signedIn(portal, "renata", null), await signedIn(portal, "renata", null)];
    const question = await beginConfirming(from(here));
    expect(question.allowCredentials?.map(({ id }) => id)).toEqual([device.id]);
    await expect(confirmWithPasskey(from(there), device.use(question))).rejects.toThrow("did not confirm");
    await confirmWithPasskey(from(here), device.use(question));
    expect(await viewerOf(here)).toMatchObject({ steppedUpWith: "passkey" });
    expect((await viewerOf(there)).steppedUpAt).toBeNull();
    await expect(confirmWithPasskey(from(here), device.use(question))).rejects.toThrow("did not confirm");
  });

  test("somebody else's passkey confirms nothing, and without one there is nothing to ask", async () => {
    const lorna = await signedIn(portal, "lorna");
    await expect(beginConfirming(from(lorna))).rejects.toThrow("no passkey here yet");
    const hers = await added(lorna);
    await added(token);
    const answer = hers.use(await beginConfirming(from()));
    await expect(confirmWithPasskey(from(), answer)).rejects.toThrow("did not confirm");
    await expect(beginConfirming(from(null))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("removing", () => {
  test("takes the way in away, signs every other browser out, and stands in the log", async () => {
    const device = await added(token);
    await system((db) =>
      db.passkey.create({
        data: {
          personId: portal.people.renata,
          name: "Another",
          credentialId: "another",
          publicKey: new Uint8Array(1),
          counter: 0,
          backedUp: false,
        },
      }),
    );
    const other = await signIn(device.use(await asked()));
    const mine = (await listPasskeys(from())).find(({ name }) => name === same.name);
    await removePasskey(from(), mine?.id ?? "");
    expect(await signIn(device.use(await asked()))).toBeNull();
    expect((await viewerOf(other)).isActive).toBe(false);
    expect((await viewerOf(token)).isActive).toBe(true);
    expect(await system((db) => db.event.count({ where: { type: "passkey.remove" } }))).toBe(1);
  });

  test("never the last second factor, nor somebody else's, nor without confirming", async () => {
    await added(token);
    const id = (await listPasskeys(from()))[0]?.id ?? "";
    await expect(removePasskey(from(), id)).rejects.toThrow("your only second factor");
    expect(await listPasskeys(from())).toHaveLength(1);
    const lorna = await signedIn(portal, "lorna");
    await expect(removePasskey(from(lorna), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removePasskey(from(), randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removePasskey(from(await signedIn(portal, "renata", null)), id)).rejects.toMatchObject({
      field: "stepUp",
    });
    await system((db) =>
      db.factor.create({ data: { personId: portal.people.renata, kind: "totp", secret: "x" } }),
    );
    await removePasskey(from(), id);
    expect(await listPasskeys(from())).toEqual([]);
    await system((db) => db.factor.deleteMany());
  });
});
