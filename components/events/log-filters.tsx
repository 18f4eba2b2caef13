import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import type { EventType } from "./outputs";

export type LogFilter = { type?: string; actor?: string; ref?: string; from?: string; to?: string };

/** A plain form: the filter is the address. */
export function LogFilters({ types, filter }: { types: readonly EventType[]; filter: LogFilter }) {
  return (
    <form action="/admin/log" className="@container border-b p-4 print:hidden">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))] items-end gap-3 @min-[50rem]:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)_minmax(0,1fr)_9rem_9rem_auto]">
        <Select
          label="What happened"
          name="type"
          placeholder="Anything"
          defaultValue={filter.type ?? ""}
          choices={types.map(({ type, text }) => ({ value: type, label: text }))}
          className="@max-[50rem]:col-span-full"
        />
        <TextField label="Who" name="actor" defaultValue={filter.actor} />
        <TextField label="Reference" name="ref" defaultValue={filter.ref} isMono />
        <TextField label="From" name="from" type="date" defaultValue={filter.from} />
        <TextField label="To" name="to" type="date" defaultValue={filter.to} />
        <div className="flex gap-2 @max-[50rem]:col-span-full">
          <Button type="submit">Filter</Button>
          {Object.values(filter).some(Boolean) && (
            <LinkButton href="/admin/log" variant="quiet">
              Clear
            </LinkButton>
          )}
        </div>
      </div>
    </form>
  );
}
