import { PageBody } from "@/components/layout/page-body";
import { AccountsTable } from "@/components/membership/accounts-table";
import { ApplicationCard } from "@/components/membership/application-card";
import { SearchForm } from "@/components/membership/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel, PanelList } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tabs";
import { api } from "@/server/api/caller";
import { accountList, applicationList } from "@/server/membership/schema";

export const metadata = { title: "Accounts" };

const views = { open: "Open requests", admitted: "Admitted", declined: "Declined", people: "All accounts" };
type View = keyof typeof views;

export default async function AccountsPage({ searchParams }: PageProps<"/admin/accounts">) {
  const query = await searchParams;
  const view = (Object.keys(views) as View[]).find((name) => name === query.view) ?? "open";
  const asked = accountList.safeParse({ search: query.search, cursor: query.cursor });
  const filter = asked.success ? asked.data : accountList.parse({});
  const portal = await api();
  const { keepsAccounts } = await portal.membership.applications({ limit: 1 });
  const offered = (Object.keys(views) as View[]).filter((name) => name !== "people" || keepsAccounts);
  return (
    <PageBody>
      <PageHead
        title="Accounts"
        sub="Two different people say yes: somebody of the office, then the secretariat."
      />
      <Panel aria-label={views[view]}>
        <TabLinks
          label="Which accounts"
          tabs={offered.map((name) => ({
            href: name === "open" ? "/admin/accounts" : `/admin/accounts?view=${name}`,
            label: views[name],
            isCurrent: name === view,
          }))}
        />
        {view === "people" ? (
          <People filter={filter} />
        ) : (
          <Applications status={view} cursor={filter.cursor} />
        )}
      </Panel>
    </PageBody>
  );
}

type ApplicationsProps = { status: Exclude<View, "people">; cursor: string | undefined };

async function Applications({ status, cursor }: ApplicationsProps) {
  const portal = await api();
  const [{ items, nextCursor }, me] = await Promise.all([
    portal.membership.applications(applicationList.parse({ status, cursor })),
    portal.navigation.me(),
  ]);
  if (items.length === 0) {
    const words = {
      open: "Nobody is waiting for an answer",
      admitted: "Nobody was admitted yet",
      declined: "Nobody was declined",
    };
    return (
      <EmptyState title={words[status]}>
        Requests for an account of the offices you may see appear here.
      </EmptyState>
    );
  }
  return (
    <>
      <PanelList>
        {items.map((application) => (
          <ApplicationCard key={application.id} application={application} zone={me.timeZone} />
        ))}
      </PanelList>
      <Pagination
        summary="Newest first"
        nextHref={nextCursor ? `/admin/accounts?view=${status}&cursor=${nextCursor}` : undefined}
      />
    </>
  );
}

async function People({ filter }: { filter: ReturnType<typeof accountList.parse> }) {
  const portal = await api();
  const { items, nextCursor, can } = await portal.membership.accounts(filter);
  const next = new URLSearchParams({ view: "people", search: filter.search, cursor: nextCursor ?? "" });
  return (
    <>
      <SearchForm
        action="/admin/accounts"
        label="Name, title or e-mail"
        search={filter.search}
        hidden={{ view: "people" }}
      />
      {items.length === 0 ? (
        <EmptyState
          title="Nobody fits"
          action={<LinkButton href="/admin/accounts?view=people">Show all</LinkButton>}
        >
          Nobody&apos;s name, title or e-mail has words that begin like “{filter.search}”.
        </EmptyState>
      ) : (
        <AccountsTable accounts={items} canSetRoles={can.setStaffRole} />
      )}
      <Pagination
        summary="By name"
        nextHref={nextCursor ? `/admin/accounts?${next.toString()}` : undefined}
      />
    </>
  );
}
