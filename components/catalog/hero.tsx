import type { ReactNode } from "react";
import { PublicWidth } from "@/components/layout/public-frame";
import { buttonClasses } from "@/components/ui/button-classes";

type HeroProps = { isSignedIn: boolean; children: ReactNode };

/** What this is, in one breath; beside it the reader's next election. */
export function Hero({ isSignedIn, children }: HeroProps) {
  return (
    <div className="bg-brand text-on-brand">
      <PublicWidth className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-16 gap-y-7 py-14 max-sm:pt-8 max-sm:pb-6 rail:grid-cols-[minmax(0,1fr)_31.25rem]">
        <div>
          <h1 className="max-w-[14em] text-masthead font-bold tracking-[-0.015em]">
            Cybersecurity help for the people who run elections
          </h1>
          <p className="mt-4 max-w-[34em] text-lead leading-normal text-on-brand-muted">
            State, local, tribal and territorial election offices can ask for scans, tests, reviews, exercises
            and advice. Ask in five minutes and see where your request stands every day after.
          </p>
          <div className="mt-6 flex flex-wrap gap-3 max-sm:grid">
            <a href="#find" className={buttonClasses("brand", "large")}>
              Find a service
            </a>
            <a href="/requests/new" className={buttonClasses("brand-outline", "large")}>
              {isSignedIn ? "Ask for help" : "Sign in to ask"}
            </a>
          </div>
          <p className="mt-7 max-w-[36em] border-l-3 border-accent-line pl-3.5 text-prose">
            <b>Voluntary and support only.</b> Nothing here is a directive or a regulation. No one takes over
            your systems. You decide what is looked at, who sees the results, and when it stops.
          </p>
        </div>
        {children}
      </PublicWidth>
    </div>
  );
}
