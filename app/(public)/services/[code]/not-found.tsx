import { NotFoundView } from "@/components/layout/page-states/not-found-view";

export default function NoSuchService() {
  return <NotFoundView title="There is no such service" backHref="/#find" backLabel="Find help" />;
}
