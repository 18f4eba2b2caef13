import { PageBody } from "@/components/layout/page-body";
import { NotFoundView } from "@/components/layout/page-states/not-found-view";

/** Missing and hidden are the same page. */
export default function PortalNotFound() {
  return (
    <PageBody>
      <NotFoundView />
    </PageBody>
  );
}
