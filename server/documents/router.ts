import { z } from "zod";
import { byId } from "@/server/kernel/page";
import { member, router } from "@/server/trpc/init";
import { previewAudience } from "./audience";
import { acknowledgeDelivery, deliverReport } from "./delivery";
import { acknowledgeDocument, addVersion, createDocument, remarkDocument } from "./mutations";
import { documentsForRequest, listDocuments, listReceipts, openDocument } from "./queries";
import * as input from "./schema";

export const documentsRouter = router({
  list: member.input(input.documentList).query(({ ctx, input }) => listDocuments(ctx, input)),
  get: member.input(byId).query(({ ctx, input: { id } }) => openDocument(ctx, id)),
  receipts: member.input(byId).query(({ ctx, input: { id } }) => listReceipts(ctx, id)),
  forRequest: member.input(z.strictObject({ requestId: z.uuid() })).query(({ ctx, input }) => documentsForRequest(ctx, input.requestId)),
  audiencePreview: member.input(input.audienceChoice).query(({ ctx, input }) => previewAudience(ctx, input)),
  create: member.input(input.newDocument).mutation(({ ctx, input }) => createDocument(ctx, input)),
  addVersion: member.input(input.newVersion).mutation(({ ctx, input }) => addVersion(ctx, input)),
  acknowledge: member.input(byId).mutation(({ ctx, input: { id } }) => acknowledgeDocument(ctx, id)),
  remark: member.input(input.newMarking).mutation(({ ctx, input }) => remarkDocument(ctx, input)),
  deliver: member.input(input.newDelivery).mutation(({ ctx, input }) => deliverReport(ctx, input)),
  acknowledgeDelivery: member.input(input.deliveryAcknowledgment).mutation(({ ctx, input }) => acknowledgeDelivery(ctx, input)),
});
