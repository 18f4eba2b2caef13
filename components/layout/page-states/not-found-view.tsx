import { SearchX } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { PageState } from "./page-state";

type NotFoundViewProps = {
  title?: string | undefined;
  backHref?: string | undefined;
  backLabel?: string | undefined;
};

/** Missing and not for you look the same, on purpose. */
export function NotFoundView({
  title = "There is nothing here for you",
  backHref = "/home",
  backLabel = "Go to Home",
}: NotFoundViewProps) {
  return (
    <PageState
      icon={<SearchX />}
      title={title}
      actions={
        <LinkButton href={backHref} variant="primary">
          {backLabel}
        </LinkButton>
      }
    >
      <p>The address may be wrong, the thing may be gone, or it may be shared with other people only.</p>
      <p className="mt-2">If somebody sent you here, ask them to share it with you.</p>
    </PageState>
  );
}
