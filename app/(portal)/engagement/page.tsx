import { Grid3x3, Table2 } from "lucide-react";
import { CountsPanel } from "@/components/engagement/counts-panel";
import { CoveragePanel } from "@/components/engagement/coverage-panel";
import { Figures } from "@/components/engagement/figures";
import { FunnelPanel } from "@/components/engagement/funnel-panel";
import { requestsHref } from "@/components/engagement/links";
import { MapLegend } from "@/components/engagement/map-legend";
import { StateMap } from "@/components/engagement/state-map";
import { StateTable } from "@/components/engagement/state-table";
import { StateTiles } from "@/components/engagement/state-tiles";
import { WaitsPanel } from "@/components/engagement/waits-panel";
import { PageBody } from "@/components/layout/page-body";
import { StatusBadge } from "@/components/requests/status-badge";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Segments } from "@/components/ui/seg";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";

export const metadata = { title: "Engagement" };

export default async function EngagementPage({ searchParams }: PageProps<"/engagement">) {
  const isTable = (await searchParams).view === "table";
  const portal = await api();
  const [{ asOf, states, statuses, services, levels, funnel, waits, totals }, me] = await Promise.all([
    portal.engagement.overview(),
    portal.navigation.me(),
  ]);
  const views = [
    { href: "/engagement", label: "Maps", icon: <Grid3x3 />, isCurrent: !isTable },
    { href: "/engagement?view=table", label: "Table", icon: <Table2 />, isCurrent: isTable },
  ];
  return (
    <PageBody>
      <PageHead
        title="National engagement"
        sub={
          <span>
            As of <Time value={asOf} zone={me.timeZone} kind="datetime" /> · every number opens its list
          </span>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-sm:gap-4">
        <Figures totals={totals} />
        <Panel aria-labelledby="reach">
          <PanelHead
            id="reach"
            title="Offices with an open or completed request"
            sub="share of each state's election offices"
            actions={<Segments label="How to show it" segments={views} />}
          />
          {isTable ? (
            <StateTable states={states} />
          ) : (
            <PanelBody>
              <div className="grid grid-cols-2 items-center gap-8 max-side:grid-cols-1">
                <StateTiles states={states} />
                <StateMap states={states} />
              </div>
              <MapLegend />
            </PanelBody>
          )}
        </Panel>
        <div className="grid grid-cols-2 items-start gap-6 max-side:grid-cols-1 max-sm:gap-4">
          <FunnelPanel funnel={funnel} requests={totals.requests} />
          <WaitsPanel waits={waits} />
        </div>
        <CoveragePanel levels={levels} />
        <div className="grid grid-cols-2 items-start gap-6 max-side:grid-cols-1 max-sm:gap-4">
          <CountsPanel
            id="by-status"
            title="By status"
            of="Status"
            total={totals.requests}
            rows={statuses.map(({ status, count }) => ({
              key: status,
              name: <StatusBadge status={status} />,
              count,
              href: requestsHref({ status }),
            }))}
          />
          <CountsPanel
            id="by-service"
            title="By service"
            of="Service"
            total={totals.requests}
            rows={mostFirst(services).map(({ code, name, count }) => ({
              key: code,
              name,
              count,
              href: requestsHref({ serviceCode: code }),
            }))}
          />
        </div>
        <p className="max-w-measure text-small text-muted">
          Drafts count nowhere. You see which office asked for what and where it stands, never what was
          written.
        </p>
      </div>
    </PageBody>
  );
}

const mostFirst = <Counted extends { count: number }>(rows: readonly Counted[]) =>
  [...rows].sort((a, b) => b.count - a.count);
