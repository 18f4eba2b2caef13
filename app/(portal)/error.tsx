"use client";

import { PageBody } from "@/components/layout/page-body";
import { ErrorView } from "@/components/layout/page-states/error-view";

type PortalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Only the page failed: the frame around it stays. */
export default function PortalError({ error, reset }: PortalErrorProps) {
  return (
    <PageBody>
      <ErrorView code={error.digest} retry={reset} />
    </PageBody>
  );
}
