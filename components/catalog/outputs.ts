import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Requests = inferRouterOutputs<AppRouter>["requests"];

export type Services = Requests["services"];
export type Service = Services[number];
export type ServiceDetail = Requests["service"];
export type AskBy = inferRouterOutputs<AppRouter>["scheduling"]["askBy"];
