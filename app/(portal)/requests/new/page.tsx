import { PageBody } from "@/components/layout/page-body";
import { NeedJumps } from "@/components/requests/need-jumps";
import { ServiceChoice } from "@/components/requests/service-choice";
import { cx } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelHead, PanelList } from "@/components/ui/panel";
import { api } from "@/server/api/caller";
import { needs } from "@/server/requests/reference/needs";

export const metadata = { title: "Ask for help" };

export default async function NewRequestPage({ searchParams }: PageProps<"/requests/new">) {
  const { service: asked } = await searchParams;
  const portal = await api();
  const [services, offices] = await Promise.all([portal.requests.services(), portal.requests.offices()]);
  const chosen = services.find(({ code }) => code === asked);
  const groups = chosen
    ? [{ key: "chosen", label: "Your choice", services: [chosen] }]
    : needs.map(({ key, label }) => ({
        key,
        label,
        services: services.filter((one) => one.needs[0] === key),
      }));
  return (
    <PageBody>
      <PageHead
        title="Ask for help"
        crumbs={[{ href: "/requests", label: "Requests" }, { label: "Ask for help" }]}
        sub="Voluntary and support only. It takes about five minutes, and saves as you go."
        actions={chosen && <LinkButton href="/requests/new">See all services</LinkButton>}
      />
      {offices.length === 0 ? (
        <Panel>
          <EmptyState
            title="Only an election office can ask"
            action={<LinkButton href="/home">Go to Home</LinkButton>}
          >
            Your account speaks for no election office. Ask the office to send the request itself.
          </EmptyState>
        </Panel>
      ) : (
        <div
          className={cx(
            "grid grid-cols-[minmax(0,1fr)] items-start gap-6 max-sm:gap-4",
            !chosen && "rail:grid-cols-[min(15.5rem,30%)_minmax(0,1fr)]",
          )}
        >
          {!chosen && <NeedJumps needs={needs} />}
          <div className="max-w-read space-y-6 max-sm:space-y-4">
            {groups
              .filter((group) => group.services.length > 0)
              .map((group) => (
                <Panel key={group.key} aria-labelledby={group.key}>
                  <PanelHead id={group.key} title={group.label} />
                  <PanelList>
                    {group.services.map((service) => (
                      <ServiceChoice
                        key={service.code}
                        {...{ service, services, offices }}
                        isChosen={service === chosen}
                      />
                    ))}
                  </PanelList>
                </Panel>
              ))}
          </div>
        </div>
      )}
    </PageBody>
  );
}
