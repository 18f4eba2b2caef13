"use client";

import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** When not even the frame could be drawn. Every page loads it, so it brings no other code along. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en-US">
      <body>
        <title>This page did not load · Ballast</title>
        <main className="mx-auto max-w-read px-4 py-16 max-sm:py-8">
          <h1>This page did not load</h1>
          <p className="mt-2 max-w-measure text-prose">
            Nothing you saved is lost. Try again in a moment. If it keeps failing, call the service desk at{" "}
            <a href="tel:+18445550142" className="link whitespace-nowrap">
              (844) 555-0142
            </a>
            {error.digest !== undefined && (
              <>
                {" "}
                and give this code: <code>{error.digest}</code>
              </>
            )}
            .
          </p>
          <button
            type="button"
            className="mt-5 min-h-11 rounded-md bg-accent px-5 font-semibold text-on-accent hover:bg-accent-hover"
            onClick={reset}
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
