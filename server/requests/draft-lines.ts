import type { Prisma } from "@/server/db/client";
import type { NewTarget } from "./schema";
import { checkTargets } from "./scope";

/** The lines of a draft's list as they were typed, each with its kind or with what is wrong with it. */
export function draftLines(stored: Prisma.JsonValue | readonly NewTarget[]) {
  const lines = stored as NewTarget[];
  const checked = checkTargets(lines.map(({ value }) => value));
  return lines.map((line, position) => {
    const target = checked[position];
    return {
      ...line,
      kind: target && "kind" in target ? target.kind : null,
      problem: target && "problem" in target ? target.problem : null,
    };
  });
}
