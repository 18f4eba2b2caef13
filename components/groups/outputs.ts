import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Groups = inferRouterOutputs<AppRouter>["groups"];

export type ListedGroup = Groups["list"][number];
type GroupView = Groups["get"];
export type Seat = GroupView["seats"][number];
