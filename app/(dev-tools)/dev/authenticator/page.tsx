import { PublicWidth } from "@/components/layout/public-frame";
import { Notice } from "@/components/ui/notice";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { api } from "@/server/api/caller";

export const metadata = { title: "Authenticator codes" };

/** What the phones of demonstration people would show. In production this page does not exist. */
export default async function AuthenticatorPage() {
  const portal = await api();
  const people = await portal.auth.demonstrationCodes();
  return (
    <PublicWidth className="py-8">
      <PageHead
        title="Authenticator codes"
        sub="For trying Ballast out: what the phones of the demonstration people show right now."
        actions={
          <LinkButton href="/dev/authenticator" prefetch={false}>
            Show the codes of now
          </LinkButton>
        }
      />
      <Notice tone="quiet" className="mb-4">
        Each code works once. Good for {people[0]?.secondsLeft ?? 0} more seconds; the next one is accepted
        already.
      </Notice>
      <Panel aria-label="Codes">
        <Table caption="Codes of demonstration people">
          <TableHead>
            <Column>Person</Column>
            <Column className="max-sm:hidden">E-mail</Column>
            <Column align="num">Code now</Column>
            <Column align="num">Next code</Column>
          </TableHead>
          <TableBody>
            {people.map((person) => (
              <Row key={person.personId}>
                <RowHead>
                  <b className="block">{person.name}</b>
                  <span className="text-muted">{person.title}</span>
                </RowHead>
                <Cell className="max-sm:hidden">{person.email}</Cell>
                <Cell align="num" className="font-mono">
                  {person.code}
                </Cell>
                <Cell align="num" className="font-mono">
                  {person.nextCode}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Panel>
    </PublicWidth>
  );
}
