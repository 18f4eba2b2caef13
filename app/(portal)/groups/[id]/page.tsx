import Link from "next/link";
import { markingOf } from "@/components/documents/marking-words";
import { DocumentsTable } from "@/components/documents/documents-table";
import { Roster } from "@/components/groups/roster";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelHead } from "@/components/ui/panel";
import { api } from "@/server/api/caller";

export const metadata = { title: "Group" };

const shown = 10;

export default async function GroupPage({ params }: PageProps<"/groups/[id]">) {
  const { id } = await params;
  const portal = await api();
  const [group, documents, me] = await Promise.all([
    portal.groups.get({ id }),
    portal.documents.list({ groupId: id, limit: shown }),
    portal.navigation.me(),
  ]);
  return (
    <PageBody marking={markingOf(documents)}>
      <PageHead
        title={group.name}
        crumbs={[{ href: "/groups", label: "Groups" }, { label: group.name }]}
        sub={group.purpose}
        actions={
          group.can.share && (
            <LinkButton variant="primary" href={`/documents/new?group=${id}`}>
              Share a document
            </LinkButton>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-sm:gap-4">
        <Panel aria-labelledby="documents">
          <PanelHead
            id="documents"
            title="Documents"
            count={documents.total}
            actions={
              documents.total > shown && (
                <Link className="link print:hidden" href={`/documents?groupId=${id}`}>
                  See all
                </Link>
              )
            }
          />
          {documents.items.length > 0 ? (
            <DocumentsTable
              documents={documents.items}
              caption="The group's documents you may see"
              zone={me.timeZone}
              hasPlace={false}
            />
          ) : (
            <EmptyState title="No documents for you here">
              What the group shares with you appears here with its marking.
            </EmptyState>
          )}
        </Panel>
        <Roster seats={group.seats} />
      </div>
    </PageBody>
  );
}
