import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/auth/[...nextauth]/route";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { tokenOf } from "@/server/testing/uploaded-file";
import { authOptions } from "./next-auth";
import { findViewer } from "./viewer";

const brought = vi.hoisted(() => ({ token: null as string | null }));
vi.mock("./session", () => ({ sessionToken: async () => brought.token, cookieName: "test" }));

let portal: Portal;
beforeAll(async () => {
  vi.stubEnv("BALLAST_MODE", "embedded");
  portal = await openPortal();
});
beforeEach(() => (brought.token = null));

const isOpen = async (token: string) => (await withSystem("test", (db) => findViewer(db, token))).isActive;

type Authorize = (given: unknown, request: unknown) => Promise<{ sid: string } | null>;

async function signInAsDemonstration(personId: string) {
  const provider = authOptions().providers.find(({ options }) => options?.id === "demonstration");
  const authorize = provider?.options?.authorize as Authorize;
  return authorize({ personId }, { headers: {} });
}

async function signInByIdentityProvider(email: string) {
  const user: { id: string; sid?: string } = { id: "" };
  const account = { type: "oauth", provider: "oidc", providerAccountId: "" } as const;
  const profile = { email, email_verified: true };
  await authOptions().callbacks?.signIn?.({ user, account, profile });
  return user.sid ?? null;
}

describe("signing in where somebody is signed in already", () => {
  test.each(["renata", "tomas"] as const)(
    "ends the session of %s that the browser came with",
    async (name) => {
      const elsewhere = await tokenOf(portal, name);
      brought.token = await tokenOf(portal, name);
      const opened = await signInAsDemonstration(portal.people.renata);
      expect(await isOpen(opened?.sid ?? "")).toBe(true);
      expect(await isOpen(brought.token)).toBe(false);
      expect(await isOpen(elsewhere)).toBe(true);
    },
  );

  test("through an identity provider too", async () => {
    brought.token = await tokenOf(portal, "tomas");
    const { email } = await withSystem("test", (db) =>
      db.person.findUniqueOrThrow({ where: { id: portal.people.renata } }),
    );
    expect(await isOpen((await signInByIdentityProvider(email)) ?? "")).toBe(true);
    expect(await isOpen(brought.token)).toBe(false);
  });

  test("ends nothing when it does not succeed", async () => {
    brought.token = await tokenOf(portal, "tomas");
    expect(await signInAsDemonstration(crypto.randomUUID())).toBeNull();
    expect(await signInByIdentityProvider("nobody@nowhere.example")).toBeNull();
    expect(await isOpen(brought.token)).toBe(true);
  });
});

test.each([
  ["callback", "passkey"],
  ["callback", "password"],
  ["callback", "demonstration"],
  ["callback", "oidc"], // none is set up here
  ["callback"],
  ["csrf"],
])("there is nothing to get at %s %s", async (...nextauth) => {
  const request = new NextRequest(`https://ballast.example/api/auth/${nextauth.join("/")}`);
  const answer = await GET(request, { params: Promise.resolve({ nextauth }) });
  expect([answer.status, await answer.json()]).toEqual([404, { message: "There is nothing here." }]);
});
