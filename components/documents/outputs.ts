import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Documents = inferRouterOutputs<AppRouter>["documents"];

export type ListedDocument = Documents["list"]["items"][number];
export type DocumentView = Documents["get"];
export type AudiencePicture = Documents["audiencePreview"];
export type ReceiptCounts = NonNullable<DocumentView["receipts"]>;
export type RequestDocumentsView = Documents["forRequest"];
