import { z } from "zod";
import { pageInput } from "@/server/kernel/page";

const word = z.string().trim().max(80, "Keep this under 80 characters.");
const day = z.iso.date("Choose a day.");

export const eventList = pageInput
  .extend({
    type: word.optional(),
    actor: word.optional(),
    ref: word.optional(),
    from: day.optional(),
    to: day.optional(),
  })
  .strict();
