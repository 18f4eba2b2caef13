import { PageBody } from "@/components/layout/page-body";
import { OfficesTable } from "@/components/membership/offices-table";
import { PeopleTable } from "@/components/membership/people-table";
import { SearchForm } from "@/components/membership/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tabs";
import { api } from "@/server/api/caller";
import { officeList, peopleList } from "@/server/membership/schema";

export const metadata = { title: "Directory" };

export default async function DirectoryPage({ searchParams }: PageProps<"/directory">) {
  const query = await searchParams;
  const isOffices = query.view === "offices";
  const asked = peopleList.safeParse({ search: query.search, cursor: query.cursor });
  const filter = asked.success ? asked.data : peopleList.parse({});
  return (
    <PageBody>
      <PageHead
        title="Directory"
        sub="Who is in the working group, and every election office of the country."
      />
      <Panel aria-label="Directory">
        <TabLinks
          label="What to look through"
          tabs={[
            { href: "/directory", label: "People", isCurrent: !isOffices },
            { href: "/directory?view=offices", label: "Offices", isCurrent: isOffices },
          ]}
        />
        <SearchForm
          action="/directory"
          label={isOffices ? "Name of an office" : "Name, title or office"}
          search={filter.search}
          hidden={isOffices ? { view: "offices" } : {}}
        />
        {isOffices ? <Offices filter={filter} /> : <People filter={filter} />}
      </Panel>
    </PageBody>
  );
}

type Filter = ReturnType<typeof peopleList.parse>;

async function People({ filter }: { filter: Filter }) {
  const portal = await api();
  const { items, nextCursor, isCut } = await portal.membership.people(filter);
  if (items.length === 0) return <Nobody filter={filter} back="/directory" />;
  return (
    <>
      <PeopleTable people={items} caption="People" />
      <Pagination
        summary={isCut ? "By name, as far as the search reaches: type more to narrow it" : "By name"}
        nextHref={nextHref(filter, nextCursor)}
      />
    </>
  );
}

async function Offices({ filter }: { filter: Filter }) {
  const portal = await api();
  const { items, nextCursor } = await portal.membership.offices(officeList.parse(filter));
  if (items.length === 0) return <Nobody filter={filter} back="/directory?view=offices" />;
  return (
    <>
      <OfficesTable offices={items} />
      <Pagination summary="By name" nextHref={nextHref(filter, nextCursor, "offices")} />
    </>
  );
}

function Nobody({ filter, back }: { filter: Filter; back: string }) {
  return (
    <EmptyState title="Nothing fits" action={<LinkButton href={back}>Show all</LinkButton>}>
      {filter.search
        ? `Nothing here has words that begin with “${filter.search}”. Try fewer letters.`
        : "There is nothing here yet."}
    </EmptyState>
  );
}

function nextHref({ search }: Filter, cursor: string | null, view?: string) {
  if (!cursor) return undefined;
  return `/directory?${new URLSearchParams({ ...(view ? { view } : {}), ...(search ? { search } : {}), cursor }).toString()}`;
}
