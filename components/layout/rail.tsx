import { Count } from "@/components/ui/count";
import { PlaceLink } from "./place-link";
import { placeIcon, type Place } from "./places";

/** Where one can go, at the left. Narrow: icons only, with their words as tooltips. */
export function Rail({ places }: { places: readonly Place[] }) {
  return (
    <nav
      aria-label="Main"
      className="sticky top-header z-rail flex h-[calc(100dvh-var(--header))] shrink-0 flex-col gap-0.5 overflow-y-auto border-r bg-page px-2 py-3 max-sm:hidden print:hidden w-rail narrow-rail:w-rail-narrow"
    >
      {places.map((place) => (
        <PlaceLink key={place.href} href={place.href} title={place.label} className={placeClasses}>
          {placeIcon(place.icon)}
          <span className="narrow-rail:sr-only">{place.label}</span>
          {place.count !== undefined && place.count > 0 && (
            <span className="ml-auto narrow-rail:hidden">
              <Count value={place.count} className="bg-surface" />
            </span>
          )}
        </PlaceLink>
      ))}
      <p className="mt-auto px-2.5 pt-3 text-caption text-muted narrow-rail:hidden">
        Voluntary. Support only.
        <br />
        Your office stays in charge.
      </p>
    </nav>
  );
}

const placeClasses =
  "flex h-9 shrink-0 items-center gap-2.5 rounded-md px-2.5 font-medium text-default no-underline -outline-offset-2 hover:bg-surface-hover aria-[current]:bg-surface-selected aria-[current]:font-bold aria-[current]:shadow-[inset_3px_0_0_var(--accent-line)] [&_svg]:size-4.5 [&_svg]:text-muted aria-[current]:[&_svg]:text-link";
