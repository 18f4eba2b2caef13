import { z } from "zod";
import { pageInput } from "@/server/kernel/page";
import { calendarDay } from "@/server/kernel/input";

const word = z.string().trim().max(80, "Keep this under 80 characters.");

export const eventList = pageInput
  .extend({
    type: word.optional(),
    actor: word.optional(),
    ref: word.optional(),
    from: calendarDay.optional(),
    to: calendarDay.optional(),
  })
  .strict();
