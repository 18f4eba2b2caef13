import { levelNames } from "@/components/engagement/level-names";
import { OfficesTable } from "@/components/engagement/offices-table";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChip } from "@/components/ui/filter-chip";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tabs";
import { api } from "@/server/api/caller";
import { officeList } from "@/server/engagement/schema";
import { written } from "@/server/kernel/total";
import { states } from "@/server/membership/reference/states";

export const metadata = { title: "Election offices" };

const reaches = [
  { reach: "reached", label: "With a request" },
  { reach: "unreached", label: "Without" },
  { reach: "all", label: "All" },
] as const;

export default async function OfficesPage({ searchParams }: PageProps<"/engagement/offices">) {
  const { reach, state, level, cursor } = await searchParams;
  const asked = officeList.safeParse({ reach, stateCode: state, level, cursor });
  const filter = asked.success ? asked.data : officeList.parse({});
  const portal = await api();
  const offices = await portal.engagement.offices(filter);
  const hrefTo = (changes: Record<string, string | undefined>) => {
    const query = { reach: filter.reach, state: filter.stateCode, level: filter.level, ...changes };
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `/engagement/offices?${new URLSearchParams(given).toString()}`;
  };
  return (
    <PageBody>
      <PageHead
        crumbs={[{ label: "Engagement", href: "/engagement" }]}
        title="Election offices"
        sub={`${officesIn(offices.total)} ${reachInWords[filter.reach]}`}
      />
      <Panel aria-label="Election offices">
        <TabLinks
          label="Which offices"
          tabs={reaches.map((one) => ({
            ...one,
            href: hrefTo({ reach: one.reach }),
            isCurrent: one.reach === filter.reach,
          }))}
        />
        {(filter.stateCode ?? filter.level) && (
          <div className="flex flex-wrap gap-2 border-b px-4 py-2">
            {filter.stateCode && (
              <FilterChip label={stateName(filter.stateCode)} clearHref={hrefTo({ state: undefined })} />
            )}
            {filter.level && (
              <FilterChip label={levelNames[filter.level]} clearHref={hrefTo({ level: undefined })} />
            )}
          </div>
        )}
        {offices.items.length === 0 ? (
          <EmptyState
            title="No office here"
            action={<LinkButton href={hrefTo({ reach: "all" })}>Show all offices</LinkButton>}
          >
            {filter.reach === "unreached"
              ? "Every office has an open or completed request."
              : "No office here has an open or completed request."}
          </EmptyState>
        ) : (
          <OfficesTable
            offices={offices.items}
            requestsHead={filter.reach === "unreached" ? "Past requests" : "Requests"}
          />
        )}
        <Pagination
          previousHref={filter.cursor && hrefTo({})}
          summary={`${officesIn(offices.total)}, by state and name`}
          nextHref={offices.nextCursor ? hrefTo({ cursor: offices.nextCursor }) : undefined}
        />
      </Panel>
    </PageBody>
  );
}

const reachInWords = {
  reached: "with an open or completed request",
  unreached: "without an open or completed request",
  all: "in all",
} as const;

const stateName = (code: string) => states.find((state) => state.code === code)?.name ?? code;
const officesIn = (total: number) => `${written(total)} ${total === 1 ? "office" : "offices"}`;
