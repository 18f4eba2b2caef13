import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Requests = inferRouterOutputs<AppRouter>["requests"];
type Scheduling = inferRouterOutputs<AppRouter>["scheduling"];

export type Services = Requests["services"];
export type Service = Services[number];
export type ServiceDetail = Requests["service"];
export type AskBy = Scheduling["askBy"];
export type Elections = Scheduling["elections"];
