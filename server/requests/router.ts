import { z } from "zod";
import { byId } from "@/server/kernel/page";
import { anyone, member, router, staff } from "@/server/trpc/init";
import { getService, listServices } from "./catalog";
import { answerQuestion, askQuestion, postMessage, postNote, settleQuestion } from "./conversation";
import { saveDraft, startDraft, submitRequest } from "./drafts";
import { declineRequest, makeMove, withdrawRequest } from "./mutations";
import { listMessages } from "./messages";
import { countViews, getRequest, listOwnOffices, listRequests, whoSees } from "./queries";
import * as input from "./schema";
import { changeScope, findScope } from "./scope-versions";

export const requestsRouter = router({
  services: anyone.query(({ ctx }) => listServices(ctx)),
  service: anyone
    .input(z.strictObject({ code: z.string().max(40) }))
    .query(({ ctx, input: { code } }) => getService(ctx, code)),
  list: member.input(input.requestList).query(({ ctx, input }) => listRequests(ctx, input)),
  views: member.query(({ ctx }) => countViews(ctx)),
  get: member.input(byId).query(({ ctx, input: { id } }) => getRequest(ctx, id)),
  messages: member.input(input.messagePage).query(({ ctx, input }) => listMessages(ctx, input)),
  scope: member.input(byId).query(({ ctx, input: { id } }) => findScope(ctx, id)),
  whoSees: member.input(byId).query(({ ctx, input: { id } }) => whoSees(ctx, id)),
  offices: member.query(({ ctx }) => listOwnOffices(ctx)),
  startDraft: member.input(input.newRequest).mutation(({ ctx, input }) => startDraft(ctx, input)),
  saveDraft: member.input(input.draftContent).mutation(({ ctx, input }) => saveDraft(ctx, input)),
  submit: member.input(input.versioned).mutation(({ ctx, input }) => submitRequest(ctx, input)),
  changeScope: member.input(input.scopeChange).mutation(({ ctx, input }) => changeScope(ctx, input)),
  move: member.input(input.plainMove).mutation(({ ctx, input }) => makeMove(ctx, input)),
  decline: staff("coordinator")
    .input(input.refusalOf)
    .mutation(({ ctx, input }) => declineRequest(ctx, input)),
  withdraw: member.input(input.versioned).mutation(({ ctx, input }) => withdrawRequest(ctx, input)),
  message: member.input(input.newMessage).mutation(({ ctx, input }) => postMessage(ctx, input)),
  note: staff("coordinator")
    .input(input.newMessage)
    .mutation(({ ctx, input }) => postNote(ctx, input)),
  ask: staff("coordinator")
    .input(input.newQuestion)
    .mutation(({ ctx, input }) => askQuestion(ctx, input)),
  answer: member.input(input.newAnswer).mutation(({ ctx, input }) => answerQuestion(ctx, input)),
  settle: staff("coordinator")
    .input(input.settlement)
    .mutation(({ ctx, input }) => settleQuestion(ctx, input.questionId)),
});
