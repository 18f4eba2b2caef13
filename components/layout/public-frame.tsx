import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button-classes";
import { BrandMark } from "./brand-mark";
import { SkipLink } from "./skip-link";

type PublicLink = { href: string; label: string };
/** `isWide`: a section of the front page, which a phone reaches by its button or by scrolling. */
type MastheadLink = PublicLink & { isWide?: boolean };

type PublicFrameProps = {
  links: readonly MastheadLink[];
  /** The way in: "Sign in", or "Your home" for somebody who is. The page itself has the primary button. */
  action: PublicLink;
  /** How to reach a person. */
  contact: ReactNode;
  footLinks: readonly PublicLink[];
  children: ReactNode;
};

/**
 * Masthead and foot of pages anyone may read. Sections inside bring their own <PublicWidth>. A visitor reads a page or
 * two: plain links, so that the first one need not carry a router.
 */
export function PublicFrame({ links, action, contact, footLinks, children }: PublicFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b bg-surface print:hidden">
        <PublicWidth className="flex min-h-16 flex-wrap items-center gap-x-6 py-2 max-sm:min-h-14">
          <a href="/" className="flex items-center gap-2 text-lead font-bold text-default no-underline">
            <BrandMark />
            Ballast
          </a>
          <span className="text-small leading-tight text-muted max-rail:hidden">
            Election Infrastructure
            <br />
            Cybersecurity Working Group
          </span>
          <nav aria-label="Public pages" className="ml-auto max-sm:order-last max-sm:ml-0 max-sm:w-full">
            <ul className="flex flex-wrap gap-x-6 max-sm:gap-x-4">
              {links.map((link) => (
                <li key={link.href} className={link.isWide ? "max-sm:hidden" : undefined}>
                  <a
                    href={link.href}
                    className="flex min-h-9 items-center font-medium text-default no-underline hover:underline"
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a href={action.href} className={buttonClasses("secondary", "medium", "max-sm:ml-auto")}>
            {action.label}
          </a>
        </PublicWidth>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="border-t bg-surface-sunken py-6 text-small text-muted print:hidden">
        <PublicWidth className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p>{contact}</p>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {footLinks.map((link) => (
              <li key={link.href}>
                <a href={link.href} className="text-muted underline underline-offset-2 hover:text-default">
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </PublicWidth>
      </footer>
    </div>
  );
}

/** Centers a band's content. */
export function PublicWidth({
  className,
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-[73rem] px-6 max-sm:px-4">
      <div className={className}>{children}</div>
    </div>
  );
}
