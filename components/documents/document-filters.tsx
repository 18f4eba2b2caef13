import { inputClasses } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

type DocumentFiltersProps = {
  groups: readonly { id: string; name: string }[];
  markings: readonly string[];
  text: string;
  groupId: string;
  tlp: string;
};

/** A plain form: what was asked for stays in the address. */
export function DocumentFilters({ groups, markings, text, groupId, tlp }: DocumentFiltersProps) {
  return (
    <form
      action="/documents"
      role="search"
      className="flex flex-wrap items-end gap-x-3 gap-y-2 border-b px-4 py-3 print:hidden"
    >
      <label className="min-w-48 flex-1 max-sm:basis-full">
        <span className="block text-small text-muted">Words in title or summary</span>
        <input type="search" name="text" defaultValue={text} maxLength={120} className={inputClasses} />
      </label>
      <label className="max-w-60 min-w-40 max-sm:max-w-none max-sm:min-w-0 max-sm:flex-1">
        <span className="block text-small text-muted">Group</span>
        <select name="groupId" defaultValue={groupId} className={`${inputClasses} select-native`}>
          <option value="">Any</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="max-w-60 min-w-40 max-sm:max-w-none max-sm:min-w-0 max-sm:flex-1">
        <span className="block text-small text-muted">Marking</span>
        <select name="tlp" defaultValue={tlp} className={`${inputClasses} select-native`}>
          <option value="">Any</option>
          {markings.map((marking) => (
            <option key={marking} value={marking}>
              TLP:{marking}
            </option>
          ))}
        </select>
      </label>
      <SubmitButton>Show</SubmitButton>
    </form>
  );
}
