import { Button } from "@/components/ui/button";
import { Field, inputClasses, TextField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import type { EventType } from "./outputs";

export type LogFilter = { type?: string; actor?: string; ref?: string; from?: string; to?: string };

/** A plain form: the filter is the address. */
export function LogFilters({ types, filter }: { types: readonly EventType[]; filter: LogFilter }) {
  return (
    <form
      action="/admin/log"
      className="grid items-end gap-3 border-b p-4 max-lg:grid-cols-2 lg:grid-cols-[2fr_1.5fr_1fr_1fr_1fr_auto] print:hidden"
    >
      <Field label="What happened" className="max-lg:col-span-full">
        {(control) => (
          <select {...control} name="type" defaultValue={filter.type ?? ""} className={inputClasses}>
            <option value="">Anything</option>
            {types.map(({ type, text }) => (
              <option key={type} value={type}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField label="Who" name="actor" defaultValue={filter.actor} />
      <TextField label="Reference" name="ref" defaultValue={filter.ref} isMono />
      <TextField label="From" name="from" type="date" defaultValue={filter.from} />
      <TextField label="To" name="to" type="date" defaultValue={filter.to} />
      <div className="flex gap-2 max-lg:col-span-full">
        <Button type="submit">Filter</Button>
        {Object.values(filter).some(Boolean) && (
          <LinkButton href="/admin/log" variant="quiet">
            Clear
          </LinkButton>
        )}
      </div>
    </form>
  );
}
