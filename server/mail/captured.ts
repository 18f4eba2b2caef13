import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { notFound } from "@/server/kernel/errors";

const capturedMail = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
});
export type CapturedMail = z.infer<typeof capturedMail>;

export const capturedFolder = () => path.join(path.resolve(process.env.BALLAST_DATA ?? "var"), "mail");

/** The newest captured mails. Only the embedded mode has any, and only it may show them. */
export async function listCaptured(): Promise<CapturedMail[]> {
  requireEmbedded();
  const names = await readdir(capturedFolder()).catch(() => []);
  const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
  const mails = await Promise.all(ids.map(read));
  return mails.sort((a, b) => b.at.localeCompare(a.at)).slice(0, 200);
}

export async function readCaptured(id: string): Promise<CapturedMail> {
  requireEmbedded();
  return read(id).catch(() => {
    throw notFound();
  });
}

async function read(id: string) {
  return capturedMail.parse(JSON.parse(await readFile(path.join(capturedFolder(), `${id}.json`), "utf8")));
}

/** Whether a reader finds their mail here, at /dev/mail. */
export const showsCaptured = () => process.env.BALLAST_MODE === "embedded";

function requireEmbedded() {
  if (!showsCaptured()) throw notFound();
}
