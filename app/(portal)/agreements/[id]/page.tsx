import { AgreementBadge } from "@/components/agreements/agreement-badge";
import { AgreementOpened } from "@/components/agreements/agreement-opened";
import { AgreementScope } from "@/components/agreements/agreement-scope";
import { AgreementStanding } from "@/components/agreements/agreement-standing";
import { AgreementTerms } from "@/components/agreements/agreement-terms";
import { PageBody } from "@/components/layout/page-body";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";

export const metadata = { title: "Rules of engagement" };

export default async function AgreementPage({ params }: PageProps<"/agreements/[id]">) {
  const { id } = await params;
  const portal = await api();
  const agreement = await portal.agreements.get({ id });
  const { request } = agreement;
  const now = new Date();
  return (
    <PageBody
      marking={{ tlp: agreement.tlp, note: `For ${request.office}, the service desk and the booked team` }}
    >
      <PageHead
        title="Rules of engagement"
        crumbs={[
          { href: "/requests", label: "Requests" },
          { href: `/requests/${request.id}`, label: request.ref },
          { label: "Rules of engagement" },
        ]}
        sub={
          <>
            <AgreementBadge status={agreement.status} />
            <span>
              {request.service}, {request.office}
            </span>
            <Reference>{agreement.ref}</Reference>
            {agreement.status === "sent" && (
              <span>
                {agreement.signer} signs by{" "}
                <Time value={agreement.dueOn} zone={request.timeZone} now={now} distance />
              </span>
            )}
          </>
        }
        actions={agreement.canSign && <LinkButton href="#signature">Go to the signature</LinkButton>}
      />
      <div className="max-w-read space-y-6">
        <AgreementScope agreement={agreement} />
        <AgreementTerms agreement={agreement} />
        <AgreementStanding agreement={agreement} now={now} />
      </div>
      {agreement.canSign && agreement.openedAt === null && <AgreementOpened id={id} />}
    </PageBody>
  );
}
