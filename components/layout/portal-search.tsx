"use client";

import { trpc } from "@/components/api/client";
import type { Place } from "./places";
import { SearchButton } from "./search-button";

/** The palette over what this viewer may open. */
export function PortalSearch({ places }: { places: readonly Place[] }) {
  return (
    <SearchButton
      places={places}
      search={(text, signal) => trpc.search.palette.query({ text }, { signal })}
    />
  );
}
