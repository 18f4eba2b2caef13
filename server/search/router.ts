import { z } from "zod";
import { member, router } from "@/server/trpc/init";
import { searchPalette } from "./queries";

export const searchRouter = router({
  palette: member.input(z.strictObject({ text: z.string().trim().min(2).max(80) })).query(({ ctx, input: { text } }) => searchPalette(ctx, text)),
});
