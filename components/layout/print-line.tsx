"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { formatDateTime } from "@/components/ui/time-format";

/** Who printed this and when; on paper only. */
export function PrintLine({ name }: { name: string }) {
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  useEffect(() => {
    const note = () => flushSync(() => setPrintedAt(formatDateTime(new Date(), readerZone())));
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, []);
  return (
    <p className="hidden text-caption print:block">
      Printed from Ballast by {name}
      {printedAt !== null && `, ${printedAt}`}
    </p>
  );
}

function readerZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
