import { z } from "zod";
import { pageInput } from "@/server/kernel/page";

/** Which offices run elections in a state, and which in a place of it. */
export const officeLevels = ["state", "local"] as const;
export type OfficeLevel = (typeof officeLevels)[number];

export const officeList = pageInput
  .extend({
    stateCode: z.string().length(2).optional(),
    level: z.enum(officeLevels).optional(),
    /** Offices with an open or completed request, those without, or both. */
    reach: z.enum(["reached", "unreached", "all"]).default("all"),
    text: z.string().trim().max(80).optional(),
  })
  .strict();
export type OfficeList = z.infer<typeof officeList>;

/** What a request that is signed and tested passes, in order. */
export const milestones = ["asked", "signed", "started", "delivered", "completed"] as const;
export type Milestone = (typeof milestones)[number];

export const milestoneList = pageInput.extend({ reached: z.enum(milestones).default("asked") }).strict();
export type MilestoneList = z.infer<typeof milestoneList>;
