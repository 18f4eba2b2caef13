import { z } from "zod";
import { byId } from "@/server/kernel/page";
import { calendarDay, rowVersion } from "@/server/kernel/input";

export const authorityBases = ["STATUTE", "CHARTER", "RESOLUTION", "DELEGATION_LETTER", "CONTRACT"] as const;
export type AuthorityBasis = (typeof authorityBases)[number];

export const basisLabels: Record<AuthorityBasis, string> = {
  STATUTE: "Statute",
  CHARTER: "Charter",
  RESOLUTION: "Resolution of the governing body",
  DELEGATION_LETTER: "Letter of delegation",
  CONTRACT: "Contract",
};

const line = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Keep this under ${max} characters.`);

export const requestAgreements = z.strictObject({ requestId: z.uuid() });
export const newAgreement = z.strictObject({
  requestId: z.uuid(),
  signerId: z.uuid("Choose who signs."),
  dueOn: calendarDay,
  /** What the coordinator was looking at. */
  version: rowVersion,
});
export const newSignature = byId.extend({
  accepted: z.literal(true, "Tick the box to say that you agree."),
  scopeHash: z.string().max(64),
});
/** The browser makes the id, so what is sent twice is one authority. */
export const newAuthority = z.strictObject({
  id: z.uuid().default(() => crypto.randomUUID()),
  requestId: z.uuid(),
  personId: z.uuid("Choose a person."),
  basis: z.enum(authorityBases, "Choose what the authority rests on."),
  citation: line(200, "Say where it is written, for example the section or the date of the resolution."),
  covers: line(300, "Say which systems it covers."),
  expiresOn: calendarDay,
});

export type NewAgreement = z.infer<typeof newAgreement>;
export type NewSignature = z.infer<typeof newSignature>;
export type NewAuthority = z.infer<typeof newAuthority>;
