"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom, type Failure } from "@/components/api/failure";
import { signedOut } from "@/components/api/signed-out";

export type DraftValues = {
  reason: string | null;
  details: string;
  systems: string[];
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
type Fields = Partial<DraftValues> & { step?: number };
/** What this browser knows of a draft beyond the page it was given: steps share it, and nothing typed is lost between them. */
type Known = { version: number; saved: Fields; waiting: Fields; running: Promise<boolean> | null };

const known = new Map<string, Known>();
const pauseMs = 600;

/** Saves every change a moment after it is made, one save at a time, each on top of the version before it. */
export function useDraft(id: string, version: number, given: DraftValues) {
  const draft = useRef(knownOf(id, version)).current;
  const [values, setValues] = useState<DraftValues>({ ...given, ...draft.saved, ...draft.waiting });
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (draft.running) await draft.running;
    const fields = draft.waiting;
    if (Object.keys(fields).length === 0) return true;
    draft.waiting = {};
    draft.running = save(id, draft, fields).then((outcome) => {
      draft.running = null;
      setFailure(outcome.failure);
      if (outcome.savedAt) setSavedAt(outcome.savedAt);
      return outcome.failure === null;
    });
    return draft.running;
  }, [draft, id]);

  const set = (fields: Fields) => {
    setValues((before) => ({ ...before, ...fields }));
    draft.waiting = { ...draft.waiting, ...fields };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };

  useEffect(() => {
    const retry = () => void flush();
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("online", retry);
      retry();
    };
  }, [flush]);
  return { values, set, flush, savedAt, failure, version: () => draft.version };
}

export type Draft = ReturnType<typeof useDraft>;

function knownOf(id: string, version: number): Known {
  const before = known.get(id);
  if (before && before.version >= version) return before;
  const fresh: Known = { version, saved: {}, waiting: before?.waiting ?? {}, running: null };
  // Only the browser remembers: on the server this map would be everybody's.
  if (typeof window !== "undefined") known.set(id, fresh);
  return fresh;
}

async function save(id: string, draft: Known, fields: Fields) {
  try {
    const answer = await trpc.requests.saveDraft.mutate({ id, version: draft.version, ...fields });
    draft.version = answer.version;
    draft.saved = { ...draft.saved, ...fields };
    return { failure: null, savedAt: answer.savedAt };
  } catch (error) {
    draft.waiting = { ...fields, ...draft.waiting };
    const failure = failureFrom(error);
    if (failure.code === "UNAUTHORIZED") signedOut.announce();
    return { failure, savedAt: null };
  }
}
