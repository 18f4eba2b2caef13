import type { ReactNode } from "react";
import { BrandMark } from "@/components/layout/brand-mark";
import { SkipLink } from "@/components/layout/skip-link";

/** The pages that lead in: a navy side with the promise, and one thing to do. Plain links: no router to load first. */
export function EntryFrame({ children }: { children: ReactNode }) {
  return (
    <div className="rail:grid rail:min-h-dvh rail:grid-cols-2">
      <SkipLink />
      <header className="flex flex-col justify-between gap-12 bg-brand p-16 text-on-brand max-rail:px-6 max-rail:py-5 max-sm:px-4 rail:sticky rail:top-0 rail:h-dvh print:hidden">
        <a href="/" className="flex items-center gap-2 text-subtitle font-bold text-on-brand no-underline">
          <BrandMark className="text-on-brand dark:text-on-brand" />
          Ballast
        </a>
        <div className="max-w-[30em] max-rail:hidden">
          <p className="text-title font-semibold text-balance">
            Your office stays in charge. You decide what is looked at, who sees the results, and when it
            stops.
          </p>
          <p className="mt-4 text-prose text-on-brand-muted">
            Voluntary and support only. Nothing here is a directive or a regulation.
          </p>
        </div>
        <p className="text-small text-on-brand-muted max-rail:hidden">
          Something is happening now? Do not wait for an account:{" "}
          <span className="whitespace-nowrap">(844) 555-0142</span>, day and night.
        </p>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[36rem] px-10 py-12 outline-none rail:pt-[max(3rem,12dvh)] max-sm:px-4 max-sm:py-7"
      >
        {children}
      </main>
    </div>
  );
}
