"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom, type Failure } from "@/components/api/failure";
import { signedOut } from "@/components/api/signed-out";
import { flushQueue, type DraftQueue } from "./draft-queue";
import type { Target } from "./target-list";

export type DraftValues = {
  reason: string | null;
  details: string;
  systems: string[];
  targets: Target[];
  hostedBy: string | null;
  hostName: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  signerId: string | null;
  preferredFrom: string | null;
  preferredTo: string | null;
  datesToAvoid: string;
};
type Fields = DraftValues & { step: number };
/** What the server said about each line of the list it has; null while it has said nothing yet. */
type Problems = readonly (string | null)[] | null;
type Known = DraftQueue<Fields> & { problems: Problems };

/** Steps share what is typed, so that nothing is lost between them. */
const known = new Map<string, Known>();
const pauseMs = 600;

/** Saves every change a moment after it is made, one save at a time, each on top of the version before it. */
export function useDraft(id: string, version: number, given: DraftValues) {
  const draft = useRef(knownOf(id, version)).current;
  const [values, setValues] = useState<DraftValues>({ ...given, ...draft.saved, ...draft.waiting });
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [problems, setProblems] = useState<Problems>(draft.problems);
  const [failure, setFailure] = useState<Failure | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** True when everything typed is saved. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const outcome = await flushQueue(draft, (version, fields) =>
      trpc.requests.saveDraft.mutate({ id, version, ...fields }),
    );
    setFailure(outcome.isSaved ? null : failureOf(outcome.error));
    if (!outcome.isSaved) return false;
    if (!outcome.answer) return true;
    setSavedAt(outcome.answer.savedAt);
    if (outcome.answer.problems && !draft.waiting.targets) draft.problems = outcome.answer.problems;
    setProblems(draft.problems);
    return true;
  }, [draft, id]);

  const set = (fields: Partial<Fields>) => {
    setValues((before) => ({ ...before, ...fields }));
    draft.waiting = { ...draft.waiting, ...fields };
    if (fields.targets) setProblems((draft.problems = null));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };

  useEffect(() => {
    const retry = () => void flush();
    window.addEventListener("online", retry);
    // The step before may have left something unsaved: say so here.
    if (Object.keys(draft.waiting).length > 0) retry();
    return () => {
      window.removeEventListener("online", retry);
      retry();
    };
  }, [flush, draft]);
  return {
    ...{ values, set, flush, savedAt, failure, problems },
    version: () => draft.version,
    isListFit: () => draft.problems?.every((problem) => problem === null) ?? true,
  };
}

export type Draft = ReturnType<typeof useDraft>;

function knownOf(id: string, version: number): Known {
  const before = known.get(id);
  if (before && before.version >= version) return before;
  const fresh: Known = {
    version,
    saved: {},
    waiting: before?.waiting ?? {},
    running: null,
    problems: null,
  };
  // Only the browser remembers: on the server this map would be everybody's.
  if (typeof window !== "undefined") known.set(id, fresh);
  return fresh;
}

function failureOf(error: unknown): Failure {
  const failure = failureFrom(error);
  if (failure.code === "UNAUTHORIZED") signedOut.announce();
  return failure;
}
