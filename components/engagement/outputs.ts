import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Engagement = inferRouterOutputs<AppRouter>["engagement"];
export type Overview = Engagement["overview"];
export type StateReach = Overview["states"][number];
export type Offices = Engagement["offices"];
export type MilestonePage = Engagement["milestone"];
