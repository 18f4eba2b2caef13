import { AgreementBadge } from "@/components/agreements/agreement-badge";
import { AgreementOpened } from "@/components/agreements/agreement-opened";
import { AgreementScope } from "@/components/agreements/agreement-scope";
import { AgreementStanding } from "@/components/agreements/agreement-standing";
import { AgreementTerms } from "@/components/agreements/agreement-terms";
import { PageBody } from "@/components/layout/page-body";
import { PageHead } from "@/components/ui/page-head";
import { Reference } from "@/components/ui/reference";
import { api } from "@/server/api/caller";

export const metadata = { title: "Rules of engagement" };

const note = "For your office, the service desk and the booked team";

export default async function AgreementPage({ params }: PageProps<"/agreements/[id]">) {
  const { id } = await params;
  const portal = await api();
  const agreement = await portal.agreements.get({ id });
  const { request } = agreement;
  return (
    <PageBody marking={{ tlp: agreement.tlp, note }}>
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
          </>
        }
      />
      <div className="max-w-read space-y-6">
        <AgreementScope agreement={agreement} />
        <AgreementTerms agreement={agreement} />
        <AgreementStanding agreement={agreement} />
      </div>
      {agreement.canSign && agreement.openedAt === null && <AgreementOpened id={id} />}
    </PageBody>
  );
}
