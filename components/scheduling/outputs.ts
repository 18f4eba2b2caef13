import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";

type Scheduling = inferRouterOutputs<AppRouter>["scheduling"];

export type Board = Scheduling["board"];
export type BoardTeam = Board["teams"][number];
export type Bar = BoardTeam["bars"][number];
export type Selected = NonNullable<Board["selected"]>;
export type RequestDates = Scheduling["dates"];
export type FreeDates = Scheduling["freeDates"];
export type DatesCheck = Scheduling["check"];
export type ListedTeam = Scheduling["teams"]["teams"][number];
export type Team = Scheduling["team"];
