"use client";

import { useState, type ComponentProps, type MouseEvent } from "react";
import type { Failure } from "@/components/api/failure";
import { useLoaded } from "@/components/ui/use-loaded";

type ConfirmedLinkProps = Omit<ComponentProps<"a">, "href" | "onClick"> & { href: string };

/** A link to a file that asks for a recent second factor: the question comes first, then the file. */
export function ConfirmedLink({ href, ...link }: ConfirmedLinkProps) {
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const part = useLoaded(loadStepUp, refusal !== null);
  const follow = () => window.location.assign(href);

  async function ask(event: MouseEvent) {
    event.preventDefault();
    const answer = await fetch(href, { method: "HEAD" }).catch(() => null);
    if (answer?.status === 403) setRefusal({ code: "FORBIDDEN", message: "", field: "stepUp", fields: {} });
    else follow();
  }

  return (
    <>
      <a {...link} href={href} onClick={(event) => void ask(event)} />
      {part && <part.StepUp error={refusal} onConfirmed={follow} />}
    </>
  );
}

function loadStepUp() {
  return import("@/components/auth/step-up");
}
