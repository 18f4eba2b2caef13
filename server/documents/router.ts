import { byId } from "@/server/kernel/page";
import { member, router, staff } from "@/server/trpc/init";
import { acknowledgeDelivery, deliverReport, documentsForRequest } from "./delivery";
import { addVersion, createDocument, previewAudience, remarkDocument } from "./mutations";
import { getDocument, listDocuments } from "./queries";
import { acknowledgeDocument, listReceipts } from "./receipts";
import * as input from "./schema";

export const documentsRouter = router({
  list: member.input(input.documentList).query(({ ctx, input }) => listDocuments(ctx, input)),
  get: member.input(byId).query(({ ctx, input: { id } }) => getDocument(ctx, id)),
  receipts: member.input(byId).query(({ ctx, input: { id } }) => listReceipts(ctx, id)),
  forRequest: member
    .input(input.requestDocuments)
    .query(({ ctx, input: { requestId } }) => documentsForRequest(ctx, requestId)),
  audiencePreview: member.input(input.askedPreview).query(({ ctx, input }) => previewAudience(ctx, input)),
  create: member.input(input.newDocument).mutation(({ ctx, input }) => createDocument(ctx, input)),
  addVersion: member.input(input.newVersion).mutation(({ ctx, input }) => addVersion(ctx, input)),
  remark: member.input(input.newMarking).mutation(({ ctx, input }) => remarkDocument(ctx, input)),
  acknowledge: member.input(byId).mutation(({ ctx, input: { id } }) => acknowledgeDocument(ctx, id)),
  deliver: staff("assessor")
    .input(input.newDelivery)
    .mutation(({ ctx, input }) => deliverReport(ctx, input)),
  acknowledgeDelivery: member
    .input(input.deliveryAcknowledgment)
    .mutation(({ ctx, input }) => acknowledgeDelivery(ctx, input)),
});
