"use client";

import { Ellipsis } from "lucide-react";
import { useEffect, useState } from "react";
import { usePathname } from "next/navigation";
import { Count } from "@/components/ui/count";
import { PlaceLink } from "./place-link";
import { placeIcon, type Place } from "./places";

const IN_SIGHT = 4;

/** On a phone: four places, and a sheet with the rest. */
export function BottomBar({ places, more }: { places: readonly Place[]; more: readonly Place[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const path = usePathname();
  useEffect(() => setIsOpen(false), [path]);
  const rest = [...places.slice(IN_SIGHT), ...more];
  return (
    <nav
      aria-label="Main, on a phone"
      className="sticky bottom-0 z-rail border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
      onKeyDown={(event) => event.key === "Escape" && setIsOpen(false)}
    >
      {isOpen && (
        <ul
          id="more-places"
          className="absolute inset-x-0 bottom-full max-h-[70dvh] overflow-y-auto border-t bg-surface-raised p-2 shadow-3"
        >
          {rest.map((place) => (
            <li key={place.href}>
              <PlaceLink href={place.href} className={moreClasses}>
                {placeIcon(place.icon)}
                {place.label}
                {place.count !== undefined && place.count > 0 && (
                  <Count value={place.count} className="ml-auto" />
                )}
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
      <div className="grid h-bottom-bar auto-cols-fr grid-flow-col">
        {places.slice(0, IN_SIGHT).map((place) => (
          <PlaceLink key={place.href} href={place.href} className={barClasses}>
            {placeIcon(place.icon)}
            {place.label}
          </PlaceLink>
        ))}
        {rest.length > 0 && (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls="more-places"
            aria-current={rest.some(({ href }) => path.startsWith(href)) ? "true" : undefined}
            className={barClasses}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Ellipsis />
            More
          </button>
        )}
      </div>
    </nav>
  );
}

const barClasses =
  "grid content-center justify-items-center gap-1 text-caption font-medium text-muted no-underline -outline-offset-2 aria-[current]:font-bold aria-[current]:text-link aria-[current]:shadow-[inset_0_3px_0_var(--accent-line)] aria-expanded:text-link [&_svg]:size-5";
const moreClasses =
  "flex min-h-12 items-center gap-3 rounded-md px-3 text-default no-underline aria-[current]:bg-surface-selected aria-[current]:font-bold [&_svg]:size-5 [&_svg]:text-muted";
