import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { inputClasses } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

type SearchFormProps = {
  action: string;
  label: string;
  search: string;
  /** What else the address holds: the view. */
  hidden?: Record<string, string>;
  children?: ReactNode;
};

/** A plain form: what was looked for stays in the address. */
export function SearchForm({ action, label, search, hidden = {}, children }: SearchFormProps) {
  return (
    <form
      action={action}
      role="search"
      className="flex flex-wrap items-center gap-2 border-b px-4 py-3 print:hidden"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="search"
        aria-label={label}
        placeholder={label}
        defaultValue={search}
        maxLength={100}
        className={`${inputClasses} max-w-90 flex-1`}
      />
      {children}
      <SubmitButton icon={<Search />}>Search</SubmitButton>
    </form>
  );
}
