import { BrandMark } from "@/components/layout/brand-mark";
import { NotFoundView } from "@/components/layout/page-states/not-found-view";
import { SkipLink } from "@/components/layout/skip-link";
import { buttonClasses } from "@/components/ui/button-classes";

export const metadata = { title: "Not found" };

/** Also what a hidden thing looks like: the same words, whatever was asked for. */
export default function NotFound() {
  return (
    <>
      <SkipLink />
      <header className="flex min-h-header items-center border-b bg-surface px-6 max-sm:px-4">
        <a href="/" className="flex items-center gap-2 text-lead font-bold text-default no-underline">
          <BrandMark />
          Ballast
        </a>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-read px-4 outline-none sm:pt-6">
        <NotFoundView
          backHref="/"
          backLabel="Go to the front page"
          more={
            <a href="/sign-in" className={buttonClasses("secondary")}>
              Sign in
            </a>
          }
        />
      </main>
    </>
  );
}
