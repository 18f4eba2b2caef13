import type { Metadata } from "next";
import { AskByDay } from "@/components/catalog/ask-by-day";
import { AvailabilityBadge } from "@/components/catalog/availability-badge";
import { OtherWays } from "@/components/catalog/other-ways";
import { ServiceFacts } from "@/components/catalog/service-facts";
import { ServicePhases } from "@/components/catalog/service-phases";
import { TwoColumns } from "@/components/layout/page-body";
import { PublicWidth } from "@/components/layout/public-frame";
import { PublicHead } from "@/components/layout/public-head";
import { buttonClasses } from "@/components/ui/button-classes";
import { Notice } from "@/components/ui/notice";
import { Panel, PanelBody } from "@/components/ui/panel";
import { api } from "@/server/api/caller";
import { stateByCode } from "@/server/membership/reference/states";

type ServicePageProps = PageProps<"/services/[code]">;

export async function generateMetadata({ params }: ServicePageProps): Promise<Metadata> {
  const { code } = await params;
  const { name, summary } = await (await api()).requests.service({ code });
  return { title: name, description: summary };
}

export default async function ServicePage({ params, searchParams }: ServicePageProps) {
  const [{ code }, query] = await Promise.all([params, searchParams]);
  const state = typeof query.state === "string" ? stateByCode(query.state) : undefined;
  const portal = await api();
  const [service, askBy] = await Promise.all([
    portal.requests.service({ code }),
    portal.scheduling.askBy({ stateCode: state?.code ?? null }),
  ]);
  const { name, availability, availabilityNote, summary, description, counselCheck, alternatives } = service;
  const canAsk = availability === "available" || availability === "limited";
  return (
    <PublicWidth className="py-8 max-sm:py-5">
      <PublicHead
        title={name}
        back={{ href: state ? `/?state=${state.code}#find` : "/#find", label: "Find help" }}
        sub={
          <>
            <AvailabilityBadge availability={availability} />
            <span>{availabilityNote}</span>
          </>
        }
        actions={
          canAsk && (
            <a href={`/requests/new?service=${code}`} className={buttonClasses("primary")}>
              Ask for this
            </a>
          )
        }
      />
      <TwoColumns
        main={
          <>
            <div className="max-w-measure space-y-3 text-prose">
              <p className="text-lead">{summary}</p>
              <p>{description}</p>
              {canAsk && (
                <AskByDay service={service} askBy={askBy} state={state} today={askBy.today}>
                  {" "}
                  to have 60 days left to fix things before the {askBy.election?.label}.
                </AskByDay>
              )}
            </div>
            <Notice title="Voluntary and support only.">
              Nothing here is a directive or a regulation. You decide what is looked at and who sees the
              results, and you can stop at any moment.
            </Notice>
            {counselCheck && (
              <Notice tone="turn" title="Ask your counsel first.">
                Some states restrict private money and gifts to election offices.
              </Notice>
            )}
            <ServicePhases service={service} />
          </>
        }
        side={
          <>
            <ServiceFacts service={service} />
            {alternatives.length > 0 && (
              <Panel aria-label="Other ways to get help">
                <PanelBody>
                  <OtherWays ways={alternatives} state={state?.code} />
                </PanelBody>
              </Panel>
            )}
          </>
        }
      />
    </PublicWidth>
  );
}
