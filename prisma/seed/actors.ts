import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { appRouter } from "@/server/api/root";
import { hashToken } from "@/server/auth/viewer";
import type { PrismaClient } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { storeUpload } from "@/server/files";
import { createCallerFactory } from "@/server/trpc/init";

const createCaller = createCallerFactory(appRouter);
export type Actor = ReturnType<typeof createCaller>;

/** A caller signed in as this person, with a second factor just confirmed. The clock is given, so history can be told. */
export async function actAs(personId: string, now?: () => Date, client?: PrismaClient): Promise<Actor> {
  const token = await openSession(personId, client);
  return createCaller({ caller: { token, address: "local", now, client } });
}

/** Somebody who is not signed in. */
export const actAsVisitor = () => createCaller({ caller: { token: null, address: "local" } });

export type Troupe<Name extends string> = {
  as: (name: Name) => Promise<Actor>;
  attach: (name: Name, file: string, bytes: Uint8Array) => Promise<string>;
};

/** The people of a long story: each signs in once, and all share the story's clock. */
export function openTroupe<Name extends string>(
  people: Readonly<Record<Name, string>>,
  now: () => Date,
): Troupe<Name> {
  const tokens = new Map<Name, Promise<string>>();
  const tokenOf = (name: Name) => {
    const token = tokens.get(name) ?? openSession(people[name]);
    tokens.set(name, token);
    return token;
  };
  return {
    as: async (name) => createCaller({ caller: { token: await tokenOf(name), address: "local", now } }),
    attach: async (name, file, bytes) => upload(await tokenOf(name), file, bytes),
  };
}

const upload = async (token: string, name: string, bytes: Uint8Array) =>
  (await storeUpload({ token, address: "local" }, { name, body: Readable.from([bytes]) })).id;

async function openSession(personId: string, client?: PrismaClient): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const later = new Date(Date.now() + 12 * 3_600_000);
  const times = { steppedUpAt: later, idleExpiresAt: later, expiresAt: later };
  await withSystem(
    "sign a demonstration person in",
    (db) =>
      db.session.create({
        data: { tokenHash: hashToken(token), personId, method: "demonstration", ...times },
        select: { id: true },
      }),
    client,
  );
  return token;
}
