import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Requests = inferRouterOutputs<AppRouter>["requests"];

export type RequestView = Requests["get"];
type RequestPage = Requests["list"];
export type RequestRow = RequestPage["items"][number];
export type RequestMessages = Requests["messages"];
export type RequestMessage = RequestMessages["items"][number];
export type RequestScope = NonNullable<Requests["scope"]>;
export type Seers = Requests["whoSees"];
export type ViewCounts = Requests["views"];
export type Runways = inferRouterOutputs<AppRouter>["scheduling"]["runways"];
