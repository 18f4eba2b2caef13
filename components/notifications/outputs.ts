import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

export type Notice = inferRouterOutputs<AppRouter>["notifications"]["list"]["items"][number];
