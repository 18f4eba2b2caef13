import { z } from "zod";
import { pageInput } from "@/server/kernel/page";

export const officeList = pageInput
  .extend({
    stateCode: z.string().length(2).optional(),
    /** Offices with an open or completed request, those without, or both. */
    reach: z.enum(["reached", "unreached", "all"]).default("all"),
    text: z.string().trim().max(80).optional(),
  })
  .strict();
export type OfficeList = z.infer<typeof officeList>;
