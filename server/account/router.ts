import { z } from "zod";
import { demonstrationCodes, listDemonstrationPeople } from "@/server/auth/demonstration";
import { acceptInvitation, openInvitation } from "@/server/auth/invitations";
import { identityProviderName } from "@/server/auth/oidc";
import { newPasskey, passkeyAnswer } from "@/server/auth/passkey-answers";
import { beginConfirming, beginPasskeySignIn, confirmWithPasskey } from "@/server/auth/passkey-use";
import { addPasskey, beginAdding, listPasskeys, removePasskey } from "@/server/auth/passkeys";
import { acceptance, totpCode } from "@/server/auth/schema";
import { endOtherSessions, endSession, listSessions } from "@/server/auth/sessions";
import { stepUp } from "@/server/auth/sign-in";
import { byId } from "@/server/kernel/page";
import { anyone, outside, router } from "@/server/trpc/init";
import { whoAmI } from "./queries";

/** What a person does with their own way in. All but `me` run outside the viewer's transaction. */
export const accountRouter = router({
  me: anyone.query(({ ctx }) => whoAmI(ctx)),
  sessions: outside.query(({ ctx }) => listSessions(ctx.outside)),
  endSession: outside.input(byId).mutation(({ ctx, input }) => endSession(ctx.outside, input.id)),
  endOtherSessions: outside.mutation(({ ctx }) => endOtherSessions(ctx.outside)),
  stepUp: outside
    .input(z.strictObject({ code: totpCode }))
    .mutation(({ ctx, input }) => stepUp(ctx.outside, input.code)),
  passkeys: outside.query(({ ctx }) => listPasskeys(ctx.outside)),
  beginAddingPasskey: outside.mutation(({ ctx }) => beginAdding(ctx.outside)),
  addPasskey: outside.input(newPasskey).mutation(({ ctx, input }) => addPasskey(ctx.outside, input)),
  removePasskey: outside.input(byId).mutation(({ ctx, input }) => removePasskey(ctx.outside, input.id)),
  beginPasskeySignIn: outside.mutation(({ ctx }) => beginPasskeySignIn(ctx.outside)),
  beginPasskeyConfirming: outside.mutation(({ ctx }) => beginConfirming(ctx.outside)),
  confirmWithPasskey: outside
    .input(passkeyAnswer)
    .mutation(({ ctx, input }) => confirmWithPasskey(ctx.outside, input)),
  invitation: outside
    .input(z.strictObject({ token: z.string().max(100) }))
    .query(({ ctx, input }) => openInvitation(ctx.outside, input.token)),
  acceptInvitation: outside
    .input(acceptance)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.outside, input)),
  identityProvider: outside.query(() => identityProviderName()),
  demonstrationPeople: outside.query(({ ctx }) => listDemonstrationPeople(ctx.outside)),
  demonstrationCodes: outside.query(({ ctx }) => demonstrationCodes(ctx.outside)),
});
