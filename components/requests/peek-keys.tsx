"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Escape closes the preview, wherever the focus is on the page, and leaves it there. */
export function PeekKeys({ closeHref }: { closeHref: string }) {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isInField = event.target instanceof Element && event.target.closest("input, select, textarea");
      if (event.key !== "Escape" || event.defaultPrevented || isInField) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      router.push(closeHref, { scroll: false });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, closeHref]);
  return null;
}
