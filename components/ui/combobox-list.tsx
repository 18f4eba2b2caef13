"use client";

import { Check } from "lucide-react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import type { ComboboxChoice } from "./combobox";
import type { ComboboxSearch } from "./use-combobox-search";

/** What fits, below the field; or why nothing does. */
export function ComboboxList({
  search,
  emptyText,
}: {
  search: ComboboxSearch;
  emptyText: string | undefined;
}) {
  const nothing = search.problem ?? emptyText ?? "Nothing fits. Try fewer letters.";
  return (
    <Popover
      offset={4}
      className="w-(--trigger-width) overflow-y-auto rounded-md bg-surface-raised shadow-3 transition-opacity duration-fast data-entering:opacity-0 data-exiting:opacity-0"
    >
      <ListBox<ComboboxChoice>
        className="p-1 outline-none"
        renderEmptyState={() => (
          <p className="px-2.5 py-2 text-small text-muted">{search.isBusy ? "Looking…" : nothing}</p>
        )}
      >
        {(choice) => <ChoiceLine id={choice.value} choice={choice} />}
      </ListBox>
    </Popover>
  );
}

/** The list keys its lines by the `id` of what it renders: without it a new search changes lines in place and fails. */
function ChoiceLine({ id, choice }: { id: string; choice: ComboboxChoice }) {
  return (
    <ListBoxItem
      id={id}
      textValue={choice.label}
      className="group flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1 outline-none data-focused:bg-surface-selected data-focused:shadow-[inset_3px_0_0_var(--accent-line)] max-sm:min-h-11"
    >
      <Check className="invisible text-link group-data-selected:visible" />
      <span className="min-w-0">
        {choice.label}
        {choice.sub !== undefined && <span className="ml-2 text-small text-muted">{choice.sub}</span>}
      </span>
    </ListBoxItem>
  );
}
