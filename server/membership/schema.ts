import { z } from "zod";
import { emailAddress } from "@/server/auth/schema";
import { plainLine } from "@/server/kernel/input";
import { byId, pageInput } from "@/server/kernel/page";
import { organizationRoles, staffRoles } from "./reference/roles";

const line = (max: number, missing: string) =>
  z.string().trim().min(1, missing).max(max, `Use at most ${max} characters.`);

export const newApplication = z.strictObject({
  organizationId: z.uuid("Choose your office from the list."),
  name: plainLine(120, "Write your name."),
  title: plainLine(120, "Write what you are in your office, such as County Clerk."),
  email: emailAddress,
  role: z.enum(organizationRoles, "Choose what you will do here."),
  reason: line(1_000, "Write one sentence about what you need the account for."),
});
export type NewApplication = z.infer<typeof newApplication>;

/** The secret of a mailed link. */
export const confirmation = z.strictObject({ token: z.string().max(100) });

export const applicationList = pageInput.extend({
  status: z.enum(["open", "admitted", "declined"]).default("open"),
});
export const decline = byId.extend({
  reason: line(1_000, "Say why, so that others can follow the decision."),
});

export const staffRoleChange = byId
  .extend({
    role: z.enum(staffRoles),
    isGiven: z.boolean(),
    /** Where an advisor advises. */
    region: z.number().int().min(1).max(10).optional(),
  })
  .refine(({ role, isGiven, region }) => !isGiven || (role === "advisor") === (region !== undefined), {
    path: ["region"],
    message: "Choose the region this person advises.",
  });
export const membershipChange = byId.extend({ isActive: z.boolean() });

const search = z.string().trim().max(100).default("");
export const organizationSearch = z.strictObject({ search });
export const peopleList = pageInput.extend({ search });
export const officeList = pageInput.extend({
  search,
  stateCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export const accountList = pageInput.extend({ search, status: z.enum(["active", "suspended"]).optional() });
