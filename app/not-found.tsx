import { Brand } from "@/components/layout/brand";
import { NotFoundView } from "@/components/layout/page-states/not-found-view";
import { SkipLink } from "@/components/layout/skip-link";

export const metadata = { title: "Not found" };

/** Also what a hidden thing looks like: the same words, whatever was asked for. */
export default function NotFound() {
  return (
    <>
      <SkipLink />
      <header className="flex min-h-header items-center border-b bg-surface px-6 max-sm:px-4">
        <Brand />
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        <NotFoundView backHref="/" backLabel="Go to the front page" />
      </main>
    </>
  );
}
