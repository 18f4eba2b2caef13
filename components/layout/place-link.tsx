"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type PlaceLinkProps = { href: string; className: string; title?: string | undefined; children: ReactNode };

/** A link that knows when the reader is there, or somewhere below it. */
export function PlaceLink({ href, className, title, children }: PlaceLinkProps) {
  const path = usePathname();
  const isHere = path === href || (href !== "/" && path.startsWith(`${href}/`));
  return (
    <Link href={href} title={title} aria-current={isHere ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
