import type { AudienceChoice } from "@/components/documents/audience-fields";
import { ShareForm, type ShareGroup } from "@/components/documents/share-form";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { api } from "@/server/api/caller";
import { reachesOf } from "@/server/documents/schema";

const audience: AudienceChoice = { tlp: "AMBER", reach: "group", personIds: [] };

export const metadata = { title: "Share a document" };

export default async function NewDocumentPage({ searchParams }: PageProps<"/documents/new">) {
  const { group: asked } = await searchParams;
  const [first, ...others] = await groupsToShareWith();
  const group = others.find(({ id }) => id === asked) ?? first;
  return (
    <PageBody>
      <PageHead
        title="Share a document"
        crumbs={[{ href: "/documents", label: "Documents" }, { label: "Share a document" }]}
        sub="The marking decides how far the document may go."
      />
      {first && group ? (
        <ShareForm
          groups={[first, ...others]}
          reaches={reachesOf}
          initial={{ groupId: group.id, audience, picture: await picture(group.id) }}
        />
      ) : (
        <Panel>
          <EmptyState
            title="You cannot share documents"
            action={<LinkButton href="/groups">Groups</LinkButton>}
          >
            Chairs, co-chairs and members of a group share documents with it. Ask its chair.
          </EmptyState>
        </Panel>
      )}
    </PageBody>
  );
}

async function picture(groupId: string) {
  return (await api()).documents.audiencePreview({ ...audience, groupId, personIds: [] });
}

async function groupsToShareWith(): Promise<ShareGroup[]> {
  const portal = await api();
  const [groups, me] = await Promise.all([portal.groups.list(), portal.navigation.me()]);
  const open = groups.filter(({ can }) => can.share);
  const details = await Promise.all(open.map(({ id }) => portal.groups.get({ id })));
  return details.map(({ id, name, seats }) => ({
    id,
    name,
    people: seats.flatMap(({ holder, organization }) =>
      holder && holder.id !== me.id ? [{ id: holder.id, name: holder.name, organization }] : [],
    ),
  }));
}
