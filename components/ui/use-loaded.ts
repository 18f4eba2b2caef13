import { useEffect } from "react";
import { toast } from "./toast";
import { usePart } from "./use-part";

/** A heavy part of a page, or null until it is there. A failure is said in a toast. */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const { part, hasFailed } = usePart(load, isWanted);
  useEffect(() => {
    if (hasFailed) toast.failure(partProblem);
  }, [hasFailed]);
  return part;
}

const partProblem = "A part of this page did not load. Check your connection and try again.";
