"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { pageBehind } from "./page-behind";
import { PageOutline } from "./page-outline";

type Wait = { from: string; to: string; isLong: boolean };

const outlineAfter = 300;
const sentenceAfter = 5000;

/**
 * Wraps a page's content. When the page behind a pressed link is slow, its outline stands here until it comes. The
 * content is hidden, not removed, so that whoever goes back to it finds what was typed.
 */
export function SlowPage({ children }: { children: ReactNode }) {
  const path = usePathname();
  const [wait, setWait] = useState<Wait | null>(null);
  useEffect(() => {
    const timers: number[] = [];
    const stop = () => {
      for (const timer of timers.splice(0)) window.clearTimeout(timer);
      setWait(null);
    };
    const press = (event: MouseEvent) => {
      const to = pageBehind(event);
      if (to === null || to === path) return;
      stop();
      const after = (delay: number, isLong: boolean) =>
        timers.push(window.setTimeout(() => setWait({ from: path, to, isLong }), delay));
      after(outlineAfter, false);
      after(sentenceAfter, true);
    };
    // Before the link's own handler, which prevents the default because it goes there itself.
    document.addEventListener("click", press, true);
    return () => {
      document.removeEventListener("click", press, true);
      stop();
    };
  }, [path]);
  const shown = wait?.from === path ? wait : null;
  return (
    <>
      <div hidden={shown !== null} className="contents">
        {children}
      </div>
      {shown && <PageOutline to={shown.to} />}
      <div role="status" className={shown ? "px-8 pb-6 max-sm:px-4" : "sr-only"}>
        {shown && !shown.isLong && <p className="sr-only">The page is on its way.</p>}
        {shown?.isLong && (
          <p className="flex flex-wrap items-center gap-3">
            This takes longer than usual. You can wait; nothing is lost.
            <Button size="small" onClick={() => setWait(null)}>
              Show the last page meanwhile
            </Button>
          </p>
        )}
      </div>
    </>
  );
}
