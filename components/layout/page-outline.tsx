import { Skeleton } from "@/components/ui/skeleton";

/** Gray bars where the next page will have its title and panels: a thing of its own, the first page, or a list. */
export function PageOutline({ to }: { to: string }) {
  const [, place, id] = to.split("/");
  const isThing = id !== undefined && id !== "new";
  return (
    <div aria-hidden="true" className="w-full max-w-page px-8 py-6 max-sm:px-4 max-sm:py-4">
      {isThing && <Skeleton className="mb-3 w-40" />}
      <Skeleton className="h-7 w-80 max-w-full" />
      {isThing && <Skeleton className="mt-3 w-56" />}
      {isThing && <PanelOutline className="mt-4 h-64" lines={3} />}
      {isThing || place === "home" ? (
        <div className="mt-6 grid gap-6 side:grid-cols-[minmax(0,1fr)_21.5rem]">
          <PanelOutline className="h-72" lines={5} />
          <PanelOutline className="h-72" lines={5} />
        </div>
      ) : (
        <div className="mt-8 divide-y rounded-md border bg-surface">
          {Array.from({ length: 10 }, (_, row) => (
            <div key={row} className="flex h-11 items-center gap-10 px-4">
              <Skeleton className="w-1/3" />
              <Skeleton className="w-1/6" />
              <Skeleton className="w-1/4 max-sm:hidden" />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function PanelOutline({ className, lines }: { className: string; lines: number }) {
  return (
    <div className={`grid content-start gap-4 rounded-md border bg-surface p-4 ${className}`}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={line % 2 === 0 ? "w-1/3" : "w-2/3"} />
      ))}
    </div>
  );
}
