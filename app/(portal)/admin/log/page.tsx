import { ChainNotice } from "@/components/events/chain-notice";
import { LogFilters, type LogFilter } from "@/components/events/log-filters";
import { LogTable } from "@/components/events/log-table";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { api } from "@/server/api/caller";
import { totalWords } from "@/server/kernel/total";
import { eventList } from "@/server/events/schema";

export const metadata = { title: "Log" };

export default async function LogPage({ searchParams }: PageProps<"/admin/log">) {
  const query = await searchParams;
  const filter = filterFrom(query);
  const portal = await api();
  const { cursor } = eventList.pick({ cursor: true }).catch({}).parse({ cursor: query.cursor });
  const [found, types, chain, me] = await Promise.all([
    portal.events.log({ ...filter, cursor }),
    portal.events.types(),
    portal.events.chain(),
    portal.navigation.me(),
  ]);
  const next = new URLSearchParams({ ...filter, cursor: found.nextCursor ?? "" });
  return (
    <PageBody>
      <PageHead
        title="Log"
        sub="Who did what to which thing, and when. It holds no contents and cannot be changed."
      />
      <div className="mb-4">
        <ChainNotice chain={chain} timeZone={me.timeZone} />
      </div>
      <Panel aria-label="Log">
        <LogFilters types={types} filter={filter} />
        {found.items.length === 0 ? (
          <EmptyState title="No entry fits">Take a filter away to see more.</EmptyState>
        ) : (
          <LogTable events={found.items} timeZone={me.timeZone} />
        )}
        <Pagination
          summary={`${totalWords(found.total)} entries, newest first`}
          nextHref={found.nextCursor ? `/admin/log?${next.toString()}` : undefined}
        />
      </Panel>
    </PageBody>
  );
}

/** A filter typed into the address that makes no sense is left out instead of failing the page. */
function filterFrom(query: Record<string, string | string[] | undefined>): LogFilter {
  const entries = (["type", "actor", "ref", "from", "to"] as const).flatMap((name) => {
    const parsed = eventList.shape[name].safeParse(query[name] === "" ? undefined : query[name]);
    return parsed.success && parsed.data ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(entries) as LogFilter;
}
