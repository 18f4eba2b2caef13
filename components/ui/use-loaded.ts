import { useEffect, useState } from "react";
import { toast } from "./toast";

/** Loads a heavy part the first time it is wanted; null until it is there. `load` must keep its identity. */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [part, setPart] = useState<{ loaded: Part } | null>(null);
  useEffect(() => {
    if (!isWanted || part) return;
    let isCurrent = true;
    load().then(
      (loaded) => isCurrent && setPart({ loaded }),
      () =>
        isCurrent && toast.failure("A part of this page did not load. Check your connection and try again."),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, isWanted, part]);
  return part?.loaded ?? null;
}
