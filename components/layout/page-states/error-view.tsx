"use client";

import { CloudAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageState } from "./page-state";

type ErrorViewProps = {
  /** What happened: "This page did not load". */
  title?: string | undefined;
  /** What still stands. */
  stands?: string | undefined;
  /** What to do if it goes on. */
  next?: string | undefined;
  /** Short, to be read to the service desk. */
  code?: string | undefined;
  retry?: (() => void) | undefined;
  backHref?: string | undefined;
};

export function ErrorView({
  title = "This page did not load",
  stands = "Nothing you saved is lost.",
  next = "Try again in a moment.",
  code,
  retry,
  backHref = "/home",
}: ErrorViewProps) {
  return (
    <PageState
      icon={<CloudAlert />}
      title={title}
      actions={
        <>
          {retry && (
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          )}
          <LinkButton href={backHref}>Go to Home</LinkButton>
        </>
      }
    >
      <p>
        {stands} {next}
      </p>
      {code !== undefined && (
        <p className="mt-2 text-small text-muted">
          If it keeps failing, give the service desk this code: <code>{code}</code>
        </p>
      )}
    </PageState>
  );
}
