import { z } from "zod";
import { tlps, type Tlp } from "@/server/access/tlp";
import { byId, pageInput } from "@/server/kernel/page";
import { rowVersion } from "@/server/kernel/input";

/** How far a document goes, narrowest first. */
const reaches = ["named", "organization", "group", "community", "everyone"] as const;
export type Reach = (typeof reaches)[number];

/** What each marking leaves to choose from, the usual choice first. */
export const reachesOf: Record<Tlp, readonly [Reach, ...Reach[]]> = {
  RED: ["named"],
  "AMBER+STRICT": ["organization", "named"],
  AMBER: ["group", "organization", "named"],
  GREEN: ["community", "group"],
  CLEAR: ["everyone", "community", "group"],
};

const line = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Keep this under ${max} characters.`);
const audience = {
  tlp: z.enum(tlps, "Choose a marking."),
  reach: z.enum(reaches, "Choose who gets it."),
  personIds: z.array(z.uuid()).max(100, "Name at most 100 people.").default([]),
};
const title = line(200, "Give it a title people will recognize.");
const fileId = z.uuid("Attach the file.");

const chosenAudience = z.strictObject({ groupId: z.uuid("Choose a group."), ...audience });
/** With a document, what changing its audience would do. */
export const askedPreview = chosenAudience.extend({ documentId: z.uuid().optional() });
export const newDocument = chosenAudience.extend({
  /** Made by the browser, so a double click makes one document. The document's own id is the answer. */
  id: z.uuid(),
  fileId,
  title,
  summary: z.string().trim().max(1_000, "Keep this under 1000 characters.").default(""),
});
export const newVersion = byId.extend({
  fileId,
  note: line(200, "Say what changed."),
  /** The state of the document that was on the screen. */
  version: rowVersion,
});
export const newMarking = byId.extend({ ...audience, version: rowVersion });
export const newDelivery = z.strictObject({ requestId: z.uuid(), version: rowVersion, title, fileId });
export const deliveryAcknowledgment = byId.extend({ version: rowVersion });
export const requestDocuments = z.strictObject({ requestId: z.uuid() });
export const documentList = pageInput
  .extend({
    groupId: z.uuid().optional(),
    tlp: z.enum(tlps).optional(),
    text: z.string().trim().max(120, "Use fewer words.").optional(),
  })
  .strict();

export type AskedPreview = z.infer<typeof askedPreview>;
export type ChosenAudience = z.infer<typeof chosenAudience>;
export type NewDocument = z.infer<typeof newDocument>;
export type NewVersion = z.infer<typeof newVersion>;
export type NewMarking = z.infer<typeof newMarking>;
export type NewDelivery = z.infer<typeof newDelivery>;
export type DeliveryAcknowledgment = z.infer<typeof deliveryAcknowledgment>;
export type DocumentList = z.infer<typeof documentList>;
