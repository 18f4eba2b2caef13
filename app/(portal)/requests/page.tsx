import { Plus } from "lucide-react";
import { z } from "zod";
import { PageBody } from "@/components/layout/page-body";
import { EmptyList } from "@/components/requests/empty-list";
import { filterFrom, listLink, type ListFilter } from "@/components/requests/list-filter";
import { ListFilters } from "@/components/requests/list-filters";
import { ListTabs } from "@/components/requests/list-tabs";
import { QueueTable } from "@/components/requests/queue-table";
import { RequestRows, RequestTable } from "@/components/requests/request-list";
import { RequestPeek } from "@/components/requests/request-peek";
import { cx } from "@/components/ui/class-names";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { RunwayLegend } from "@/components/ui/runway";
import { api } from "@/server/api/caller";
import { totalWords } from "@/server/kernel/total";
import { states } from "@/server/membership/reference/states";

export const metadata = { title: "Requests" };

type Portal = Awaited<ReturnType<typeof api>>;
type Page = Awaited<ReturnType<Portal["requests"]["list"]>>;
type Query = Record<string, string | string[] | undefined>;

export default async function RequestsPage({ searchParams }: PageProps<"/requests">) {
  const query = await searchParams;
  const portal = await api();
  const offices = await portal.requests.offices();
  const filter = filterFrom(query, offices.length > 0 ? "all" : "open");
  const cursor = idFrom(query.cursor);
  const [page, counts, services] = await Promise.all([
    portal.requests.list({ ...filter, cursor }),
    portal.requests.views(),
    portal.requests.services(),
  ]);
  const parts = {
    filter,
    tabs: <ListTabs {...{ filter, counts }} isQueue={page.isQueue} />,
    filters: (
      <ListFilters
        filter={filter}
        services={services.map(({ code, name }) => ({ value: code, label: name }))}
        states={states.map(({ code, name }) => ({ value: code, label: name }))}
      />
    ),
    pages: page.total > 0 && (
      <Pagination
        summary={summaryOf(page, filter)}
        previousHref={cursor && listLink(filter)}
        nextHref={page.nextCursor ? listLink({ ...filter, cursor: page.nextCursor }) : undefined}
      />
    ),
  };
  if (!page.isQueue) return <OfficeList page={page} parts={parts} canAsk={offices.length > 0} />;
  return <Queue portal={portal} page={page} parts={parts} cursor={cursor} peek={idFrom(query.peek)} />;
}

function summaryOf({ total }: Page, { view }: ListFilter) {
  const order = view === "closed" ? "last closed first" : "soonest due first";
  return `${totalWords(total)} ${total === 1 ? "request" : "requests"}, ${order}`;
}

type Parts = Record<"tabs" | "filters" | "pages", React.ReactNode> & { filter: ListFilter };
type OfficeListProps = { page: Page; parts: Parts; canAsk: boolean };

function OfficeList({ page, parts, canAsk }: OfficeListProps) {
  const now = new Date();
  return (
    <PageBody>
      <PageHead
        title="Requests"
        actions={
          canAsk && (
            <LinkButton href="/requests/new" variant="primary" icon={<Plus />}>
              Ask for help
            </LinkButton>
          )
        }
      />
      {parts.tabs}
      <Panel aria-label="Requests" className="mt-4">
        {page.items.length === 0 && <EmptyList filter={parts.filter} canAsk={canAsk} />}
        {page.items.length > 0 && <RequestTable rows={page.items} now={now} />}
        <RequestRows rows={page.items} now={now} />
        {parts.pages}
      </Panel>
    </PageBody>
  );
}

type QueueProps = {
  portal: Portal;
  page: Page;
  parts: Parts;
  cursor: string | undefined;
  peek: string | undefined;
};

async function Queue({ portal, page, parts, cursor, peek }: QueueProps) {
  const now = new Date();
  const { filter } = parts;
  const runways = await portal.scheduling.runways({ requestIds: page.items.map(({ id }) => id) });
  return (
    <PageBody width="full">
      <div className={cx("grid items-start", peek && "side:grid-cols-[minmax(0,1fr)_22rem]")}>
        <div className="@container min-w-0 bg-surface">
          <h1 className="px-4 pt-4 pb-1">Requests</h1>
          {parts.tabs}
          {parts.filters}
          {page.items.length === 0 && <EmptyList filter={filter} canAsk={false} />}
          {page.items.length > 0 && (
            <QueueTable rows={page.items} runways={runways} place={{ ...filter, cursor, peek }} now={now} />
          )}
          <RequestRows rows={page.items} now={now} runways={runways} />
          {parts.pages}
          <RunwayLegend className="border-t px-4 py-2.5 max-sm:hidden" />
        </div>
        {peek && <Peek portal={portal} id={peek} closeHref={listLink({ ...filter, cursor })} now={now} />}
      </div>
    </PageBody>
  );
}

type PeekProps = { portal: Portal; id: string; closeHref: string; now: Date };

async function Peek({ portal, id, closeHref, now }: PeekProps) {
  const [request, dates, messages] = await Promise.all([
    portal.requests.get({ id }),
    portal.scheduling.dates({ requestId: id }),
    portal.requests.messages({ id }),
  ]);
  return <RequestPeek {...{ request, dates, closeHref, now }} lastWords={messages.items.at(-1)} />;
}

const idFrom = (value: Query[string]) => z.uuid().safeParse(value).data;
