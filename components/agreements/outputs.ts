import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Agreements = inferRouterOutputs<AppRouter>["agreements"];

export type RequestAgreements = Agreements["forRequest"];
export type AgreementFace = RequestAgreements["agreements"][number];
export type AgreementPaper = Agreements["get"];
export type Authorities = Agreements["authorities"]["list"];
