import { byId } from "@/server/kernel/page";
import { member, router, staff } from "@/server/trpc/init";
import { listAuthorities, recordAuthority, revokeAuthority } from "./authorities";
import { openAgreement, sendAgreement, signAgreement } from "./mutations";
import { agreementsForRequest, getAgreement } from "./queries";
import { newAgreement, newAuthority, newSignature, requestAgreements } from "./schema";

export const agreementsRouter = router({
  forRequest: member
    .input(requestAgreements)
    .query(({ ctx, input: { requestId } }) => agreementsForRequest(ctx, requestId)),
  get: member.input(byId).query(({ ctx, input: { id } }) => getAgreement(ctx, id)),
  send: staff("coordinator")
    .input(newAgreement)
    .mutation(({ ctx, input }) => sendAgreement(ctx, input)),
  open: member.input(byId).mutation(({ ctx, input: { id } }) => openAgreement(ctx, id)),
  sign: member.input(newSignature).mutation(({ ctx, input }) => signAgreement(ctx, input)),
  authorities: router({
    list: staff("coordinator")
      .input(requestAgreements)
      .query(({ ctx, input: { requestId } }) => listAuthorities(ctx, requestId)),
    record: staff("coordinator")
      .input(newAuthority)
      .mutation(({ ctx, input }) => recordAuthority(ctx, input)),
    revoke: staff("coordinator")
      .input(byId)
      .mutation(({ ctx, input: { id } }) => revokeAuthority(ctx, id)),
  }),
});
