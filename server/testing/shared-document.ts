import { randomUUID } from "node:crypto";
import type { CastName } from "@/prisma/seed/cast";
import { withSystem } from "@/server/db/transaction";
import type { Portal } from "./portal";
import { uploadedFile } from "./uploaded-file";

type Choice = {
  tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
  reach?: "named" | "organization" | "group" | "community" | "everyone";
  personIds?: string[];
};

export const theGroup = () =>
  withSystem("find the group", async (db) => (await db.group.findFirstOrThrow()).id);

/** What this person shares with the group, unless another audience is chosen. */
export async function sharedDocument(portal: Portal, by: CastName, title: string, choice: Choice = {}) {
  const fileId = await uploadedFile(portal, by);
  const audience = { groupId: await theGroup(), tlp: "AMBER", reach: "group", ...choice } as const;
  return (await portal.as(by)).documents.create({ id: randomUUID(), title, fileId, ...audience });
}
