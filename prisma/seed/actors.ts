import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { appRouter } from "@/server/api/root";
import { hashToken } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { storeUpload } from "@/server/files";
import { createCallerFactory } from "@/server/trpc/init";

const createCaller = createCallerFactory(appRouter);
export type Actor = ReturnType<typeof createCaller>;

/** A caller signed in as this person, with a second factor just confirmed. The clock is given, so history can be told. */
export async function actAs(personId: string, now?: () => Date): Promise<Actor> {
  return createCaller({ caller: { token: await openSession(personId), address: "local", now } });
}

/** Uploads a file as this person. Answers its id, ready to be attached to something. */
export async function attachAs(personId: string, name: string, bytes: Uint8Array): Promise<string> {
  const caller = { token: await openSession(personId), address: "local" };
  return (await storeUpload(caller, { name, body: Readable.from([bytes]) })).id;
}

async function openSession(personId: string): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const later = new Date(Date.now() + 12 * 3_600_000);
  const times = { steppedUpAt: later, idleExpiresAt: later, expiresAt: later };
  await withSystem("sign a demonstration person in", (db) =>
    db.session.create({
      data: { tokenHash: hashToken(token), personId, method: "demonstration", ...times },
      select: { id: true },
    }),
  );
  return token;
}

/** Somebody who is not signed in. */
export const actAsVisitor = () => createCaller({ caller: { token: null, address: "local" } });
