"use client";

import { useId, useState, type FormEvent, type ReactNode } from "react";
import type { z } from "zod";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateRangeField } from "@/components/ui/date-range-field";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { FieldSet } from "@/components/ui/field-set";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { newDaysAway, newMember, newTeam } from "@/server/scheduling/schema";
import type { Team } from "./outputs";

/** `times` counts openings, so that each begins anew. */
export type Opened = { times: number; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };
type Service = Team["catalog"][number];
type Named = { id: string; name: string };

type TeamDialogProps = Opened & { team?: Team; services: readonly Service[] };

/** A new team, or another name and other services for one. */
export function TeamDialog({ team, services, ...opened }: TeamDialogProps) {
  return (
    <FormDialog
      {...opened}
      title={team ? `Change ${team.name}` : "New team"}
      verb={team ? "Save the team" : "Make the team"}
      schema={newTeam}
      read={(form) => ({ name: form.get("name"), services: form.getAll("services") })}
      send={(values) =>
        team
          ? trpc.scheduling.changeTeam.mutate({ id: team.id, before: readOf(team), ...values })
          : trpc.scheduling.makeTeam.mutate(values)
      }
      said={({ name }) => (team ? `${name} is saved.` : `${name} can be booked. Now put people on it.`)}
    >
      {(problems) => (
        <>
          <TextField
            name="name"
            label="What it is called"
            hint="Offices read this name on their request."
            defaultValue={team?.name}
            error={problems.name}
          />
          <FieldSet
            label="What it does"
            hint="It is offered for these services only."
            error={problems.services}
          >
            <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
              {services.map(({ code, name }) => (
                <Checkbox
                  key={code}
                  name="services"
                  value={code}
                  label={name}
                  defaultChecked={team?.services.includes(code)}
                />
              ))}
            </div>
          </FieldSet>
        </>
      )}
    </FormDialog>
  );
}

const readOf = ({ name, services }: Team) => ({ name, services });

type MemberDialogProps = Opened & { team: Named; candidates: Team["candidates"] };

export function MemberDialog({ team, candidates, ...opened }: MemberDialogProps) {
  return (
    <FormDialog
      {...opened}
      title={`Add a member to ${team.name}`}
      verb={candidates.length > 0 ? "Add to the team" : null}
      schema={newMember}
      read={(form) => ({
        teamId: team.id,
        personId: form.get("personId"),
        isLead: form.get("isLead") !== null,
      })}
      send={(values) => trpc.scheduling.addMember.mutate(values)}
      said={({ personId }) =>
        `${candidates.find(({ id }) => id === personId)?.name ?? "A new member"} is on ${team.name}.`
      }
    >
      {(problems) =>
        candidates.length === 0 ? (
          <Notice tone="info">
            There is no other assessor. An administrator gives somebody that role on the page Accounts.
          </Notice>
        ) : (
          <>
            <Select
              name="personId"
              label="Assessor"
              hint="They see at once what the team sees, the offices' papers among it."
              placeholder="Choose a person"
              choices={candidates.map(({ id, name, title, teams }) => ({
                value: id,
                label: [`${name}, ${title}`, ...(teams.length > 0 ? [`on ${teams.join(", ")}`] : [])].join(
                  " · ",
                ),
              }))}
              error={problems.personId}
            />
            <Checkbox name="isLead" label="Leads the team" />
          </>
        )
      }
    </FormDialog>
  );
}

type AwayDialogProps = Opened & { team: Named; today: string };

export function AwayDialog({ team, today, ...opened }: AwayDialogProps) {
  return (
    <FormDialog
      {...opened}
      title={`Days away of ${team.name}`}
      verb="Save the days"
      schema={newDaysAway}
      read={(form) => ({ ...Object.fromEntries(form), teamId: team.id })}
      send={(values) => trpc.scheduling.addDaysAway.mutate(values)}
      said={() => `${team.name} cannot be booked on these days.`}
    >
      {(problems) => (
        <>
          <DateRangeField
            label="First and last day"
            names={{ from: "startsOn", to: "endsOn" }}
            min={today}
            error={problems.startsOn ?? problems.endsOn}
          />
          <TextField
            name="reason"
            label="Why"
            hint="Such as training or leave; coordinators read it."
            error={problems.reason}
          />
        </>
      )}
    </FormDialog>
  );
}

type FormDialogProps<Values> = Opened & {
  title: string;
  /** Null where nothing can be done. */
  verb: string | null;
  schema: z.ZodType<Values>;
  read: (form: FormData) => unknown;
  send: (values: Values) => Promise<unknown>;
  said: (values: Values) => string;
  children: (problems: Record<string, string>) => ReactNode;
};

function FormDialog<Values>({ times, ...dialog }: FormDialogProps<Values>) {
  return <OpenForm key={times} {...dialog} />;
}

/** Says what is wrong beside its field before anything is sent, and keeps what was typed. */
function OpenForm<Values>({
  title,
  verb,
  schema,
  read,
  send,
  said,
  isOpen,
  onOpenChange,
  children,
}: Omit<FormDialogProps<Values>, "times">) {
  const action = useAction();
  const form = useId();
  const [own, setOwn] = useState<Record<string, string>>({});
  const [sendAsRead] = useState(() => send); // the page behind may show somebody else's change by now
  const failure = action.error;
  const problems = {
    ...failure?.fields,
    ...(failure?.field ? { [failure.field]: failure.message } : {}),
    ...own,
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = schema.safeParse(read(new FormData(event.currentTarget)));
    const issues = values.error?.issues.toReversed() ?? []; // of two about one field the first counts
    setOwn(Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])));
    if (!values.success) return;
    void action.run(() => sendAsRead(values.data), {
      success: said(values.data),
      onDone: () => onOpenChange(false),
    });
  };
  return (
    <Dialog
      {...{ title, isOpen, onOpenChange }}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{verb ? "Cancel" : "Close"}</Button>
          {verb && (
            <Button type="submit" form={form} variant="primary" isPending={action.isPending}>
              {verb}
            </Button>
          )}
        </>
      }
    >
      <form id={form} onSubmit={save} className="space-y-4" noValidate>
        {children(problems)}
        {failure && !failure.field && (
          <Notice tone="stop" role="alert">
            {failure.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
