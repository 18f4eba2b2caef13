import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button-classes";
import { PageState } from "./page-state";

type NotFoundViewProps = {
  title?: string | undefined;
  backHref?: string | undefined;
  backLabel?: string | undefined;
  /** Another way on, for somebody who may have to sign in first. */
  more?: ReactNode;
  /** Why it may be missing, where that is known better. */
  children?: ReactNode;
};

/** Missing and not for you look the same, on purpose. A plain link: every page carries this view. */
export function NotFoundView({
  title = "There is nothing here for you",
  backHref = "/home",
  backLabel = "Go to Home",
  more,
  children,
}: NotFoundViewProps) {
  return (
    <PageState
      title={title}
      actions={
        <>
          <a href={backHref} className={buttonClasses("primary")}>
            {backLabel}
          </a>
          {more}
        </>
      }
    >
      {children ?? (
        <>
          <p>The address may be wrong, the thing may be gone, or it may be shared with other people only.</p>
          <p className="mt-2">If somebody sent you here, ask them to share it with you.</p>
        </>
      )}
    </PageState>
  );
}
