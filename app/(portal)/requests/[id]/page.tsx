import type { Metadata } from "next";
import { z } from "zod";
import { AgreementsPanel } from "@/components/agreements/agreements-panel";
import { RequestDocuments } from "@/components/documents/request-documents";
import { PageBody, TwoColumns } from "@/components/layout/page-body";
import { Conversation } from "@/components/requests/conversation";
import { MovesBar } from "@/components/requests/moves-bar";
import type { RequestView } from "@/components/requests/outputs";
import { PrintButton } from "@/components/requests/print-button";
import { RequestFacts } from "@/components/requests/request-facts";
import { RequestStanding } from "@/components/requests/request-standing";
import { RequestTimeline } from "@/components/requests/request-timeline";
import { ScopePanel } from "@/components/requests/scope-panel";
import { StatusBadge } from "@/components/requests/status-badge";
import { WhoSeesFolded } from "@/components/requests/who-sees";
import { DatesPanel } from "@/components/scheduling/dates-panel";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";

export const metadata: Metadata = { title: "Request" };

export default async function RequestPage({ params, searchParams }: PageProps<"/requests/[id]">) {
  const { id } = await params;
  const before = z.uuid().safeParse((await searchParams).before).data;
  const portal = await api();
  const [request, messages, scope, seers, agreements, dates, documents] = await Promise.all([
    portal.requests.get({ id }),
    portal.requests.messages({ id, before }),
    portal.requests.scope({ id }),
    portal.requests.whoSees({ id }),
    portal.agreements.forRequest({ requestId: id }),
    portal.scheduling.dates({ requestId: id }),
    portal.documents.forRequest({ requestId: id }),
  ]);
  const now = new Date();
  const { organization, content } = request;
  // The bar of moves offers these, and one view has one primary button.
  const papers = {
    ...agreements,
    can: { send: false },
    agreements: agreements.agreements.map((agreement) => ({ ...agreement, canSign: false })),
  };
  const agreementToSign = agreements.agreements.find(({ canSign }) => canSign)?.id ?? null;
  return (
    <PageBody marking={markingOf(request)}>
      <RequestHead request={request} now={now} />
      <RequestStanding
        request={request}
        dates={dates}
        isSigner={request.status === "awaiting_signature" && agreementToSign !== null}
        now={now}
      >
        <MovesBar request={request} agreementToSign={agreementToSign} now={now} />
      </RequestStanding>
      <TwoColumns
        main={
          <>
            <RequestDocuments requestId={id} data={documents} now={now} />
            {content ? (
              <>
                {request.status !== "draft" && (
                  <Conversation {...{ request, messages, now }} isEarlier={before !== undefined} />
                )}
                <ScopePanel {...{ request, scope, now }} />
              </>
            ) : (
              <Notice tone="quiet" title="You see the facts of this request.">
                What was written, the scope, the agreements and the files are for {organization.name}, the
                service desk and the booked team.
              </Notice>
            )}
            <RequestTimeline request={request} now={now} />
          </>
        }
        side={
          <>
            <RequestFacts request={request} now={now} />
            <DatesPanel
              dates={{ ...dates, can: { ...dates.can, book: false } }}
              office={organization.name}
              now={now}
            />
            <AgreementsPanel requestId={id} office={organization.name} data={papers} now={now} />
            <WhoSeesFolded seers={seers} />
            <p className="text-small text-muted">
              Voluntary and support only. The office can stop this at any moment, even during testing.
            </p>
          </>
        }
      />
    </PageBody>
  );
}

function RequestHead({ request, now }: { request: RequestView; now: Date }) {
  const { service, organization, status, submittedAt, ref } = request;
  return (
    <PageHead
      title={`${service.name} for ${organization.name}`}
      crumbs={[
        { href: "/requests", label: "Requests" },
        { label: ref, isReference: true },
      ]}
      sub={
        <>
          <StatusBadge status={status} />
          {submittedAt && (
            <span>
              asked <Time value={submittedAt} zone={organization.timeZone} now={now} />
            </span>
          )}
        </>
      }
      actions={<PrintButton />}
    />
  );
}

function markingOf({ content, organization, team }: RequestView) {
  if (!content) return { tlp: "AMBER", note: "Facts of a request" } as const;
  const readers = team
    ? `${organization.name}, the service desk and ${team.name}`
    : `${organization.name} and the service desk`;
  return { tlp: "AMBER+STRICT", note: `For ${readers}` } as const;
}
