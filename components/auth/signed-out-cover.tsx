"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { signedOut } from "@/components/api/signed-out";
import { Skeleton } from "@/components/ui/skeleton";
import { useLoaded } from "@/components/ui/use-loaded";

export type CoverPerson = { id: string; name: string; email: string; isDemonstration: boolean };

/**
 * Wraps a page's content. When the session is over the content is hidden, not removed, so that what was typed is
 * there again after signing in. A scrim alone would still show it.
 */
export function SignedOutCover({ person, children }: { person: CoverPerson; children: ReactNode }) {
  const router = useRouter();
  const [isOut, setIsOut] = useState(false);
  const part = useLoaded(loadDialog, isOut);
  useEffect(() => signedOut.listen(() => setIsOut(true)), []);
  const resume = () => {
    setIsOut(false);
    router.refresh();
  };
  return (
    <>
      <div hidden={isOut} className="contents">
        {children}
      </div>
      {isOut && <CoverSkeleton />}
      {part && <part.SignedOutDialog person={person} isOpen={isOut} onSignedIn={resume} />}
    </>
  );
}

function CoverSkeleton() {
  return (
    <div aria-hidden="true" className="grid max-w-page gap-6 px-8 py-6 max-sm:px-4">
      <Skeleton className="w-30" />
      <Skeleton className="h-6 w-1/2" />
      {["h-40", "h-64"].map((height) => (
        <div key={height} className={`grid content-start gap-3 rounded-md border bg-surface p-4 ${height}`}>
          <Skeleton className="w-1/3" />
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
        </div>
      ))}
    </div>
  );
}

function loadDialog() {
  return import("./signed-out-dialog");
}
