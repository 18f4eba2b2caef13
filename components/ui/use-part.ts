import { useEffect, useState } from "react";

type State<Part> = { part: Part | null; hasFailed: boolean };

/** Loads a heavy part the first time it is wanted, and again when it is wanted after a failure. `load` must keep its identity. */
export function usePart<Part>(load: () => Promise<Part>, isWanted: boolean): State<Part> {
  const [state, setState] = useState<State<Part>>({ part: null, hasFailed: false });
  const { part } = state;
  useEffect(() => {
    if (!isWanted || part) return;
    let isCurrent = true;
    setState((was) => (was.hasFailed ? { part: null, hasFailed: false } : was));
    load().then(
      (loaded) => isCurrent && setState({ part: loaded, hasFailed: false }),
      () => isCurrent && setState({ part: null, hasFailed: true }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, isWanted, part]);
  return state;
}
