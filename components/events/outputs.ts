import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Events = inferRouterOutputs<AppRouter>["events"];
export type LoggedEvent = Events["log"]["items"][number];
export type EventType = Events["types"][number];
export type Chain = Events["chain"];
