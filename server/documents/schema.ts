import { z } from "zod";
import { byId, pageInput } from "@/server/kernel/page";

/** The markings a paper for a group can have; the audience follows from the marking. */
export const documentMarkings = ["CLEAR", "GREEN", "AMBER", "RED"] as const;
export type DocumentMarking = (typeof documentMarkings)[number];

const title = z.string().trim().min(1, "Give the document a title.").max(200, "Keep the title under 200 characters.");
const note = z.string().trim().min(1, "Say in a few words what is new.").max(200, "Keep this under 200 characters.");

export const newDocument = z.strictObject({
  /** Made by the browser, so a double click makes one document. */
  id: z.uuid(),
  groupId: z.uuid("Choose a group."),
  title,
  summary: z.string().trim().max(1_000, "Keep the summary under 1,000 characters.").default(""),
  tlp: z.enum(documentMarkings, "Choose a marking."),
  /** For RED: the people it is for. */
  personIds: z.array(z.uuid()).max(50).default([]),
  fileId: z.uuid("Attach a file."),
});
export const newVersion = byId.extend({ fileId: z.uuid("Attach a file."), note, version: z.number().int() });
export const newMarking = byId.extend({ tlp: z.enum(documentMarkings), personIds: z.array(z.uuid()).max(50).default([]) });
export const newDelivery = z.strictObject({ requestId: z.uuid(), version: z.number().int(), title, fileId: z.uuid("Attach the report.") });
export const deliveryAcknowledgment = byId.extend({ version: z.number().int() });
export const audienceChoice = z.strictObject({
  groupId: z.uuid(),
  tlp: z.enum(documentMarkings),
  personIds: z.array(z.uuid()).max(50).default([]),
});
export const documentList = pageInput.extend({
  groupId: z.uuid().optional(),
  tlp: z.enum(["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]).optional(),
  text: z.string().trim().max(80).optional(),
});

export type NewDocument = z.infer<typeof newDocument>;
export type AudienceChoice = z.infer<typeof audienceChoice>;
export type DocumentList = z.infer<typeof documentList>;
