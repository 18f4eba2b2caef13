"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { useLoaded } from "@/components/ui/use-loaded";
import type { Place } from "./places";

export type PaletteEntry = { group: string; label: string; sub?: string | undefined; href: string };
export type PaletteSearch = (query: string, signal: AbortSignal) => Promise<readonly PaletteEntry[]>;

type SearchButtonProps = { places: readonly Place[]; search?: PaletteSearch | undefined };

/** Opens the palette, by press or by ⌘K; its code loads the first time. */
export function SearchButton({ places, search }: SearchButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [isWanted, setIsWanted] = useState(false);
  const part = useLoaded(loadPalette, isOpen || isWanted);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={cx(
          "flex items-center gap-2 rounded-md border border-control bg-surface text-left text-muted hover:border-accent-line",
          "h-8 w-105 max-w-full min-w-0 pr-1.5 pl-2.5 max-sm:size-11 max-sm:justify-center max-sm:border-0 max-sm:p-0",
        )}
        onPointerEnter={() => setIsWanted(true)}
        onFocus={() => setIsWanted(true)}
        onClick={() => setIsOpen(true)}
      >
        <Search className="max-sm:size-5" />
        <span className="flex-1 truncate max-sm:sr-only">Search requests, documents, people</span>
        <Kbd className="max-sm:hidden">⌘K</Kbd>
      </button>
      {part && (
        <part.CommandPalette isOpen={isOpen} onOpenChange={setIsOpen} places={places} search={search} />
      )}
    </>
  );
}

function loadPalette() {
  return import("./command-palette");
}
