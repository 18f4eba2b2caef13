import Link from "next/link";
import { TlpLabel } from "@/components/ui/marking";
import { Reference } from "@/components/ui/reference";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ListedDocument } from "./outputs";

type DocumentsTableProps = {
  documents: readonly ListedDocument[];
  caption: string;
  zone: string;
  /** Off where every row would name the same group. */
  hasPlace?: boolean;
};

export function DocumentsTable({ documents, caption, zone, hasPlace = true }: DocumentsTableProps) {
  return (
    <Table caption={caption}>
      <TableHead>
        <Column className="max-sm:hidden">Marking</Column>
        <Column className="max-sm:pl-4">Title</Column>
        {hasPlace && <Column className="max-sm:hidden">For</Column>}
        <Column className="max-sm:hidden" align="num">
          Version
        </Column>
        <Column className="max-sm:hidden">Changed</Column>
        <Column>You</Column>
      </TableHead>
      <TableBody>
        {documents.map((document) => (
          <Row key={document.id}>
            <Cell className="max-sm:hidden">
              <TlpLabel tlp={document.tlp} />
            </Cell>
            <RowHead className="max-sm:py-2.5 max-sm:pl-4">
              <Link
                className="link font-semibold [overflow-wrap:anywhere]"
                href={`/documents/${document.id}`}
              >
                {document.title}
              </Link>
              <span className="block text-muted">
                {document.organization}
                <span className="max-sm:hidden"> · </span>
                <span className="max-sm:block">
                  <Reference>{document.ref}</Reference>
                </span>
              </span>
              <span className="mt-1 block sm:hidden">
                <TlpLabel tlp={document.tlp} />
              </span>
            </RowHead>
            {hasPlace && (
              <Cell className="max-sm:hidden side:min-w-52">
                <Place document={document} />
              </Cell>
            )}
            <Cell className="max-sm:hidden" align="num">
              {document.currentVersion}
            </Cell>
            <Cell className="whitespace-nowrap max-sm:hidden">
              <Time value={document.updatedAt} zone={zone} />
            </Cell>
            <Cell>{standingOf(document)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Place({ document: { group, request } }: { document: ListedDocument }) {
  if (group)
    return (
      <Link className="link" href={`/groups/${group.id}`}>
        {group.name}
      </Link>
    );
  if (request)
    return (
      <Link className="link" href={`/requests/${request.id}`}>
        Report on {request.ref}
      </Link>
    );
  return null;
}

function standingOf({ isOpened, isConfirmed }: ListedDocument) {
  if (isConfirmed) return "Confirmed";
  return isOpened ? "Opened" : <b>New</b>;
}
