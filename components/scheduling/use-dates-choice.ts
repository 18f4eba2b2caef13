"use client";

import { useEffect, useState } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom } from "@/components/api/failure";
import type { DayRange } from "@/components/ui/date-range-field";
import type { DatesDialogProps } from "./dates-dialog";
import type { DatesCheck, FreeDates } from "./outputs";

/** The team and days being thought about, with what the server says to them. */
export function useDatesChoice({
  requestId,
  booking,
  isOpen,
}: Pick<DatesDialogProps, "requestId" | "booking" | "isOpen">) {
  const bookingId = booking?.id;
  const [free, setFree] = useState<FreeDates | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [teamId, setTeamId] = useState(booking?.teamId ?? null);
  const [range, setRange] = useState<DayRange | null>(
    booking ? { from: booking.startsOn, to: booking.endsOn } : null,
  );
  const [check, setCheck] = useState<DatesCheck | null>(null);

  useEffect(() => {
    if (!isOpen) return;
    const leaving = new AbortController();
    const wanted = { requestId, ...(bookingId ? { bookingId } : {}) };
    trpc.scheduling.freeDates
      .query(wanted, { signal: leaving.signal })
      .then(setFree, (error: unknown) => leaving.signal.aborted || setFailure(failureFrom(error).message));
    return () => leaving.abort();
  }, [isOpen, requestId, bookingId]);

  const [from, to] = [range?.from, range?.to];
  useEffect(() => {
    if (!isOpen || !teamId || !from || !to) return;
    const leaving = new AbortController();
    const dates = { requestId, teamId, startsOn: from, endsOn: to, ...(bookingId ? { bookingId } : {}) };
    trpc.scheduling.check
      .query(dates, { signal: leaving.signal })
      .then(setCheck, (error: unknown) => leaving.signal.aborted || setFailure(failureFrom(error).message));
    return () => leaving.abort();
  }, [isOpen, requestId, bookingId, teamId, from, to]);

  return {
    ...{ free, failure, teamId, range, check },
    chooseTeam(id: string) {
      setTeamId(id || null);
      const first = free?.teams.find((team) => team.id === id)?.windows[0];
      if (first && !booking) setRange({ from: first.from, to: first.to });
    },
    chooseRange: (next: DayRange | null) => setRange(next),
  };
}

export type DatesChoice = ReturnType<typeof useDatesChoice>;
