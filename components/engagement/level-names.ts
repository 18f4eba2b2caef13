import type { OfficeLevel } from "@/server/engagement/schema";

export const levelNames: Record<OfficeLevel, string> = {
  state: "States and territories",
  local: "Counties, parishes, cities and towns",
};
