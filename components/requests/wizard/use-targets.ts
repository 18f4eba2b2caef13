"use client";

import { useRef, useState } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom, type Failure } from "@/components/api/failure";
import type { Target, TargetProblems } from "./target-list";

/** Saves the whole list after each change and keeps what the server says about each line. The last change wins. */
export function useTargets(id: string, given: readonly Target[]) {
  const [targets, setTargets] = useState<readonly Target[]>(given);
  const [problems, setProblems] = useState<TargetProblems>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<readonly Target[]>(given);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = async (wanted: readonly Target[]): Promise<boolean> => {
    if (wanted !== latest.current) return true;
    try {
      const answer = await trpc.requests.saveTargets.mutate({ id, targets: [...wanted] });
      setFailure(null);
      if (wanted !== latest.current) return true;
      setProblems(new Map(answer.problems.map(({ position, problem }) => [position, problem])));
      return answer.problems.length === 0;
    } catch (error) {
      setFailure(failureFrom(error));
      return false;
    }
  };
  const change = (next: readonly Target[]) => {
    latest.current = next;
    setTargets(next);
    setProblems(new Map());
    running.current = running.current.then(() => save(next));
  };
  /** True when the list as it stands is saved whole. */
  const settle = async () => {
    const isSaved = await running.current;
    return isSaved || save(latest.current);
  };
  return { targets, problems, failure, change, settle };
}
