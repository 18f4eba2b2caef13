import { z } from "zod";
import { member, router } from "@/server/trpc/init";
import { searchPalette } from "./palette";

export const searchRouter = router({
  palette: member
    .input(
      z.strictObject({
        text: z.string().trim().min(2, "Type two letters or more.").max(80, "Use fewer words."),
      }),
    )
    .query(({ ctx, input: { text } }) => searchPalette(ctx, text)),
});
