import { FilterChip } from "@/components/ui/filter-chip";
import { inputClasses } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestStatuses, statusFace } from "@/server/requests/schema";
import { listLink, type ListFilter } from "./list-filter";

type Choice = { value: string; label: string };
type ListFiltersProps = { filter: ListFilter; services: Choice[]; states: Choice[] };

/** A plain form: the filter is the address. What is on stands as a chip that takes it off. */
export function ListFilters({ filter, services, states }: ListFiltersProps) {
  const statuses = requestStatuses.map((value) => ({ value, label: statusFace[value].label }));
  const selects = [
    { name: "serviceCode", label: "Service", choices: services },
    { name: "status", label: "Status", choices: statuses },
    { name: "stateCode", label: "State", choices: states },
  ] as const;
  const chips = selects.flatMap(({ name, label, choices }) => {
    const chosen = choices.find(({ value }) => value === filter[name]);
    return chosen ? [{ name, label: `${label}: ${chosen.label}` }] : [];
  });
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-2.5 print:hidden">
      <form
        action="/requests"
        className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-3"
      >
        <input type="hidden" name="view" value={filter.view} />
        <span className="max-sm:col-span-2 sm:w-52">
          <input
            type="search"
            name="text"
            aria-label="Filter by office or reference"
            placeholder="Office or reference"
            defaultValue={filter.text}
            maxLength={80}
            className={inputClasses}
          />
        </span>
        {selects.map(({ name, label, choices }) => (
          <span key={`${name} ${filter[name] ?? ""}`} className="sm:w-40">
            <select
              name={name}
              aria-label={label}
              defaultValue={filter[name] ?? ""}
              className={`${inputClasses} select-native`}
            >
              <option value="">{label}</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </span>
        ))}
        <SubmitButton>Filter</SubmitButton>
      </form>
      {filter.text && (
        <FilterChip label={`“${filter.text}”`} clearHref={listLink({ ...filter, text: undefined })} />
      )}
      {chips.map(({ name, label }) => (
        <FilterChip key={name} label={label} clearHref={listLink({ ...filter, [name]: undefined })} />
      ))}
    </div>
  );
}
