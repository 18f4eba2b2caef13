"use client";

import { useAction } from "@/components/api/use-action";
import { trpc } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { DateRangeField } from "@/components/ui/date-range-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatRange } from "@/components/ui/time-format";
import type { FreeDates } from "./outputs";
import { useDatesChoice, type DatesChoice } from "./use-dates-choice";

type Moving = { id: string; teamId: string; startsOn: string; endsOn: string; sequence: number };

export type DatesDialogProps = {
  requestId: string;
  office: string;
  /** The booking that would move; without one, dates are booked for the first time. */
  booking?: Moving | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};
/** Chooses a team and its days, and says what would follow before anything is written. */
export function DatesDialog({ requestId, office, booking, isOpen, onOpenChange }: DatesDialogProps) {
  const action = useAction();
  const choice = useDatesChoice({ requestId, booking, isOpen });
  const { teamId, range } = choice;
  const verb = booking ? "Move the dates" : "Book the dates";
  const save = () => {
    if (!teamId || !range) return;
    const dates = { teamId, startsOn: range.from, endsOn: range.to };
    const done = {
      onDone: () => onOpenChange(false),
      success: booking ? `${office}: the dates moved.` : `${office}: the dates are booked.`,
    };
    if (booking)
      void action.run(
        () => trpc.scheduling.move.mutate({ id: booking.id, sequence: booking.sequence, ...dates }),
        done,
      );
    else void action.run(() => trpc.scheduling.book.mutate({ requestId, ...dates }), done);
  };
  return (
    <Dialog
      title={booking ? `Move the dates of ${office}` : `Book dates for ${office}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            variant="primary"
            isPending={action.isPending}
            disabledReason={teamId && range ? null : "Choose a team and its days."}
            onClick={save}
          >
            {verb}
          </Button>
        </>
      }
    >
      {choice.failure && <Notice tone="stop">{choice.failure}</Notice>}
      {choice.free ? (
        <DatesForm free={choice.free} choice={choice} />
      ) : (
        !choice.failure && <p className="text-muted">Looking for free days…</p>
      )}
      {action.error && (
        <Notice tone="stop" role="alert" className="mt-4">
          {action.error.message}
        </Notice>
      )}
    </Dialog>
  );
}

function DatesForm({ free, choice }: { free: FreeDates; choice: DatesChoice }) {
  const { teamId, range, check } = choice;
  if (free.teams.length === 0) {
    return <Notice tone="stop">No team does “{free.service}” yet. Add a team for it, then book.</Notice>;
  }
  const windows = free.teams.find(({ id }) => id === teamId)?.windows ?? [];
  return (
    <div className="space-y-4">
      <Select
        label="Team"
        value={teamId ?? ""}
        placeholder="Choose a team"
        choices={free.teams.map(({ id, name, isOwn }) => ({
          value: id,
          label: isOwn ? `${name} (yours: somebody else books it)` : name,
        }))}
        onChange={(event) => choice.chooseTeam(event.currentTarget.value)}
      />
      {windows.length > 0 && (
        <div>
          <p className="text-small text-muted">Next free days of this team</p>
          <div className="mt-1 flex flex-wrap gap-2">
            {windows.map(({ from, to }) => (
              <Button
                key={from}
                size="small"
                aria-pressed={range?.from === from && range.to === to}
                onClick={() => choice.chooseRange({ from, to })}
              >
                {formatRange(from, to, free.timeZone, free.today)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <DateRangeField
        label="Days of testing"
        hint={`Whole days where the office is. ${free.service}: usually ${free.length} days, Monday to Friday.`}
        value={range}
        min={free.today}
        isUnavailable={(day) => free.freezes.some(({ from, to }) => day >= from && day <= to)}
        note="Struck days lie in a freeze around an election."
        onChange={choice.chooseRange}
      />
      <div aria-live="polite">
        {check && <Notice tone={check.problem ? "stop" : "info"}>{check.problem ?? check.sentence}</Notice>}
      </div>
    </div>
  );
}
