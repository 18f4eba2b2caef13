import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listLink, type ListFilter } from "./list-filter";

type EmptyListProps = { filter: ListFilter; canAsk: boolean };

export function EmptyList({ filter, canAsk }: EmptyListProps) {
  const { view, ...others } = filter;
  if (Object.values(others).some(Boolean)) {
    return (
      <EmptyState
        title="No request fits"
        action={<LinkButton href={listLink({ view })}>Clear the filters</LinkButton>}
      >
        Take a filter away to see more.
      </EmptyState>
    );
  }
  if (!canAsk)
    return (
      <EmptyState title="Nothing here now">When a request reaches this view, it stands here.</EmptyState>
    );
  return (
    <EmptyState
      title="Nothing here yet"
      action={
        <LinkButton href="/requests/new" variant="primary">
          Ask for help
        </LinkButton>
      }
    >
      Ask for a scan, a test, a review or advice. It is voluntary, and most of it costs your office nothing.
    </EmptyState>
  );
}
