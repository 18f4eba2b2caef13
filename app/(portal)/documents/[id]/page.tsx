import { AddVersionButton } from "@/components/documents/add-version-button";
import { AudienceLines } from "@/components/documents/audience-lines";
import { ConfirmButton } from "@/components/documents/confirm-button";
import { FileCard } from "@/components/documents/file-card";
import { markingNotes } from "@/components/documents/marking-words";
import type { DocumentView } from "@/components/documents/outputs";
import { ReceiptsPanel } from "@/components/documents/receipts-panel";
import { RemarkButton } from "@/components/documents/remark-button";
import { VersionsPanel } from "@/components/documents/versions-panel";
import { PageBody, TwoColumns } from "@/components/layout/page-body";
import { TlpLabel } from "@/components/ui/marking";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";
import { reachesOf } from "@/server/documents/schema";

export const metadata = { title: "Document" };

export default async function DocumentPage({ params }: PageProps<"/documents/[id]">) {
  const { id } = await params;
  const portal = await api();
  const [document, me] = await Promise.all([portal.documents.get({ id }), portal.navigation.me()]);
  const [latest] = document.versions;
  const zone = me.timeZone;
  return (
    <PageBody marking={{ tlp: document.tlp, note: markingNotes[document.tlp] }}>
      <PageHead
        title={document.title}
        crumbs={crumbsOf(document)}
        sub={
          <>
            <TlpLabel tlp={document.tlp} />
            <span>
              From {document.organization}
              {latest && (
                <>
                  {" "}
                  · version {latest.number} of <Time value={latest.createdAt} zone={zone} />
                </>
              )}
            </span>
          </>
        }
        actions={<Moves document={document} />}
      />
      <TwoColumns
        main={
          <>
            <Standing document={document} zone={zone} />
            {latest && (
              <FileCard
                file={latest.file}
                tlp={latest.tlp}
                version={latest.number}
                summary={document.summary}
              >
                {document.can.confirm && <ConfirmButton id={id} />}
              </FileCard>
            )}
          </>
        }
        side={
          <>
            <Panel aria-labelledby="seen-by">
              <PanelHead id="seen-by" title="Who will see this, and why" />
              <AudienceLines picture={document.seenBy} />
            </Panel>
            {document.receipts && <ReceiptsPanel id={id} counts={document.receipts} />}
            <VersionsPanel versions={document.versions} zone={zone} />
          </>
        }
      />
    </PageBody>
  );
}

function crumbsOf({ group, request, ref }: DocumentView) {
  return [
    { href: "/documents", label: "Documents" },
    ...(group ? [{ href: `/groups/${group.id}`, label: group.name }] : []),
    ...(request ? [{ href: `/requests/${request.id}`, label: request.ref }] : []),
    { label: ref, isReference: true },
  ];
}

function Standing({ document, zone }: { document: DocumentView; zone: string }) {
  if (document.request) {
    return (
      <Notice>
        This report belongs to a request. The office acknowledges it{" "}
        <a href={`/requests/${document.request.id}#report`}>on the request&apos;s page</a>.
      </Notice>
    );
  }
  if (!document.confirmedAt) return null;
  return (
    <Notice tone="done">
      You confirmed this version on <Time value={document.confirmedAt} kind="datetime" zone={zone} />.
    </Notice>
  );
}

async function Moves({ document }: { document: DocumentView }) {
  const { id, version, tlp, can, group, currentVersion } = document;
  return (
    <>
      {can.addVersion && <AddVersionButton {...{ id, version, currentVersion }} />}
      {can.remark && group && (
        <RemarkButton
          {...{ id, version, tlp }}
          groupId={group.id}
          reaches={reachesOf}
          people={await peopleOf(group.id)}
        />
      )}
    </>
  );
}

async function peopleOf(groupId: string) {
  const portal = await api();
  const { seats } = await portal.groups.get({ id: groupId });
  return seats.flatMap(({ holder, organization }) =>
    holder ? [{ id: holder.id, name: holder.name, organization }] : [],
  );
}
