import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CastName } from "@/prisma/seed/cast";
import { hashToken } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { storeUpload } from "@/server/files";
import type { Portal } from "./portal";

process.env.BALLAST_DATA = mkdtempSync(join(tmpdir(), "ballast-files-"));

/** A small document with the first bytes of its kind. */
export const pdf = (words = "A report") => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);

export async function* inPieces(...pieces: (Buffer | string)[]) {
  for (const piece of pieces) yield Buffer.from(piece);
}

/** A session of this person, for what takes a token instead of a caller. */
export async function tokenOf(portal: Portal, name: CastName): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const later = new Date(Date.now() + 3_600_000);
  const session = {
    personId: portal.people[name],
    method: "demonstration",
    idleExpiresAt: later,
    expiresAt: later,
  };
  await withSystem("sign a tester in", (db) =>
    db.session.create({ data: { tokenHash: hashToken(token), ...session } }),
  );
  return token;
}

/** Something this person has uploaded and not used yet. Answers its id. */
export async function uploadedFile(
  portal: Portal,
  by: CastName,
  name = "report.pdf",
  bytes = pdf(),
): Promise<string> {
  const caller = { token: await tokenOf(portal, by), address: "test" };
  return (await storeUpload(caller, { name, body: inPieces(bytes) })).id;
}
