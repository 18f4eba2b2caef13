import { NotFoundView } from "@/components/layout/page-states/not-found-view";
import { PublicWidth } from "@/components/layout/public-frame";

export default function NoSuchService() {
  return (
    <PublicWidth>
      <NotFoundView title="There is no such service" backHref="/?need=all#find" backLabel="See all services">
        <p>The address may be wrong, or the service is not offered any more. Something else may fit.</p>
      </NotFoundView>
    </PublicWidth>
  );
}
