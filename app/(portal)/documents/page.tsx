import { DocumentFilters } from "@/components/documents/document-filters";
import { markingOf } from "@/components/documents/marking-words";
import { DocumentsTable } from "@/components/documents/documents-table";
import { PageBody } from "@/components/layout/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { api } from "@/server/api/caller";
import { totalWords } from "@/server/kernel/total";
import { documentList, reachesOf, type DocumentList } from "@/server/documents/schema";

export const metadata = { title: "Documents" };

export default async function DocumentsPage({ searchParams }: PageProps<"/documents">) {
  const filter = filterFrom(await searchParams);
  const portal = await api();
  const [found, groups, me] = await Promise.all([
    portal.documents.list(filter),
    portal.groups.list(),
    portal.navigation.me(),
  ]);
  const { text = "", groupId = "", tlp = "" } = filter;
  const isFiltered = [text, groupId, tlp].some(Boolean);
  return (
    <PageBody marking={markingOf(found)}>
      <PageHead
        title="Documents"
        sub="What is shared with you, each at its marking."
        actions={
          groups.some(({ can }) => can.share) && (
            <LinkButton variant="primary" href="/documents/new">
              Share a document
            </LinkButton>
          )
        }
      />
      <Panel aria-label="What is shared with you">
        <DocumentFilters {...{ groups, text, groupId, tlp }} markings={Object.keys(reachesOf)} />
        {found.items.length > 0 ? (
          <>
            <DocumentsTable documents={found.items} caption="Documents" zone={me.timeZone} />
            <Pagination
              summary={`${found.items.length} of ${totalWords(found.total)}, latest change first`}
              previousHref={filter.cursor ? addressOf({ ...filter, cursor: undefined }) : undefined}
              nextHref={found.nextCursor ? addressOf({ ...filter, cursor: found.nextCursor }) : undefined}
            />
          </>
        ) : (
          <Nothing isFiltered={isFiltered} />
        )}
      </Panel>
    </PageBody>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState title="Nothing fits" action={<LinkButton href="/documents">Show all</LinkButton>}>
        Search looks for whole words in titles and summaries. Try another word.
      </EmptyState>
    );
  return (
    <EmptyState title="Nothing is shared with you yet">
      Documents of your groups and reports for your office appear here.
    </EmptyState>
  );
}

type Query = Record<string, string | string[] | undefined>;

/** An address somebody edited falls back to no filter. */
function filterFrom(query: Query): DocumentList {
  const asked = ["text", "groupId", "tlp", "cursor"].flatMap((name) =>
    query[name] ? [[name, query[name]]] : [],
  );
  const filter = documentList.safeParse(Object.fromEntries(asked));
  return filter.success ? filter.data : documentList.parse({});
}

function addressOf({
  text,
  groupId,
  tlp,
  cursor,
}: { [Key in keyof DocumentList]?: DocumentList[Key] | undefined }) {
  const pairs = Object.entries({ text, groupId, tlp, cursor }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return `/documents?${new URLSearchParams(pairs).toString()}`;
}
