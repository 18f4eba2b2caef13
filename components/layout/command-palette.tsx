"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { Kbd } from "@/components/ui/kbd";
import { placeIcon, type Place } from "./places";
import type { PaletteSearch } from "./search-button";
import { usePaletteSearch, type PaletteLine } from "./use-palette-search";

type CommandPaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  places: readonly Place[];
  search: PaletteSearch | undefined;
};

/** Everything one may open, by its first letters. */
export function CommandPalette({ isOpen, onOpenChange, places, search }: CommandPaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-palette flex h-(--visual-viewport-height) items-start justify-center bg-scrim px-4 pt-[12vh] transition-opacity duration-fast data-entering:opacity-0 data-exiting:opacity-0 max-sm:p-0"
    >
      <Modal className="flex max-h-[70vh] w-full max-w-read flex-col overflow-hidden rounded-lg bg-surface-raised shadow-3 max-sm:h-full max-sm:max-h-full max-sm:rounded-none">
        <Dialog aria-label="Search" className="flex min-h-0 flex-col outline-none">
          <PaletteBody places={places} search={search} onClose={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type PaletteBodyProps = { places: readonly Place[]; search: PaletteSearch | undefined; onClose: () => void };

function PaletteBody({ places, search, onClose }: PaletteBodyProps) {
  const router = useRouter();
  const { query, setQuery, groups, status } = usePaletteSearch(places, search);
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField
        aria-label="Search requests, documents, people"
        autoFocus
        // The field alone would only clear itself at the first press.
        onKeyDown={(event) => event.key === "Escape" && onClose()}
        className="flex h-13 items-center gap-2.5 border-b px-4 has-[input:focus]:shadow-[inset_0_-2px_0_var(--focus)]"
      >
        <Search className="text-muted" />
        <Input className="min-w-0 flex-1 bg-transparent text-heading outline-none [&::-webkit-search-cancel-button]:hidden" />
        <button type="button" aria-label="Close search" onClick={onClose}>
          <Kbd>Esc</Kbd>
        </button>
      </SearchField>
      <ListBox
        aria-label="Found"
        className="min-h-0 flex-1 overflow-y-auto py-1 outline-none"
        selectionMode="none"
        onAction={(key) => {
          onClose();
          router.push(String(key));
        }}
        renderEmptyState={() => <p className="px-4 py-6 text-center text-muted">{status}</p>}
      >
        {groups.map(([group, lines]) => (
          <ListBoxSection key={group} id={group}>
            <Header className="px-4 pt-2.5 pb-1 text-caption font-semibold text-muted">{group}</Header>
            {lines.map((line) => (
              <PaletteEntryLine key={line.href} line={line} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <p role="status" className="sr-only">
        {groups.length > 0 ? `${groups.reduce((sum, [, lines]) => sum + lines.length, 0)} found` : status}
      </p>
      <p className="flex gap-4 border-t px-4 py-2 text-caption text-muted max-sm:hidden">
        <Hint keys={["↑", "↓"]}>choose</Hint>
        <Hint keys={["↵"]}>open</Hint>
      </p>
    </Autocomplete>
  );
}

function PaletteEntryLine({ line }: { line: PaletteLine }) {
  return (
    <ListBoxItem
      id={line.href}
      textValue={line.label}
      className="flex min-h-9.5 cursor-pointer items-center gap-2.5 px-4 py-1 text-default outline-none data-focused:bg-surface-selected data-focused:shadow-[inset_3px_0_0_var(--accent-line)] data-hovered:bg-surface-hover max-sm:min-h-12"
    >
      <span className="text-muted">{placeIcon(line.icon)}</span>
      <span className="min-w-0 flex-1 truncate">{line.label}</span>
      {line.sub !== undefined && <span className="shrink-0 text-small text-muted">{line.sub}</span>}
    </ListBoxItem>
  );
}

function Hint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {children}
    </span>
  );
}
