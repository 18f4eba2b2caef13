import { cx } from "@/components/ui/class-names";
import { Count } from "@/components/ui/count";
import { PlaceLink } from "./place-link";
import { placeIcon, type Place } from "./places";

/** Where one can go, at the left. Narrow: icons only, with their words as tooltips. */
export function Rail({ places, isNarrow }: { places: readonly Place[]; isNarrow: boolean }) {
  return (
    <nav
      aria-label="Main"
      className={cx(
        "sticky top-header z-rail flex h-[calc(100dvh-var(--header))] shrink-0 flex-col gap-0.5 overflow-y-auto border-r bg-page px-2 py-3 max-sm:hidden print:hidden",
        isNarrow ? "w-rail-narrow" : "w-rail-narrow rail:w-rail",
      )}
    >
      {places.map((place) => (
        <PlaceLink
          key={place.href}
          href={place.href}
          title={isNarrow ? place.label : undefined}
          className={placeClasses}
        >
          {placeIcon(place.icon)}
          <span className={isNarrow ? "sr-only" : "max-rail:sr-only"}>{place.label}</span>
          {place.count !== undefined && place.count > 0 && (
            <Count
              value={place.count}
              className={isNarrow ? "hidden" : "ml-auto bg-surface max-rail:hidden"}
            />
          )}
        </PlaceLink>
      ))}
      <p
        className={cx("mt-auto px-2.5 pt-3 text-caption text-muted", isNarrow ? "hidden" : "max-rail:hidden")}
      >
        Voluntary. Support only.
        <br />
        Your office stays in charge.
      </p>
    </nav>
  );
}

const placeClasses =
  "flex h-9 shrink-0 items-center gap-2.5 rounded-md px-2.5 font-medium text-default no-underline -outline-offset-2 hover:bg-surface-hover aria-[current]:bg-surface-selected aria-[current]:font-bold aria-[current]:shadow-[inset_3px_0_0_var(--accent-line)] [&_svg]:size-4.5 [&_svg]:text-muted aria-[current]:[&_svg]:text-link";
