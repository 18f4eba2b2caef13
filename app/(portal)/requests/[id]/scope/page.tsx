import { redirect } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { ScopeChange } from "@/components/requests/wizard/scope-change";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { api } from "@/server/api/caller";

export const metadata = { title: "Change the scope" };

export default async function ScopePage({ params }: PageProps<"/requests/[id]/scope">) {
  const { id } = await params;
  const portal = await api();
  const [request, scope] = await Promise.all([portal.requests.get({ id }), portal.requests.scope({ id })]);
  if (!request.moves.some(({ name }) => name === "change_scope")) redirect(`/requests/${id}`);
  const given = scope?.targets.map(({ value, hostedBy }) => ({ value, hostedBy })) ?? [];
  return (
    <PageBody
      marking={{ tlp: "AMBER+STRICT", note: `For ${request.organization.name} and the service desk` }}
    >
      <PageHead
        title="Change the scope"
        crumbs={[
          { href: "/requests", label: "Requests" },
          { href: `/requests/${id}`, label: request.ref },
          { label: "Change the scope" },
        ]}
      />
      <div className="max-w-read space-y-6">
        <Notice tone="turn" title="A new list needs a new signature.">
          Papers signed for the old list stop counting, and booked dates are given back. The request goes back
          to the service desk for review.
        </Notice>
        <ScopeChange id={id} version={request.version} given={given} />
      </div>
    </PageBody>
  );
}
