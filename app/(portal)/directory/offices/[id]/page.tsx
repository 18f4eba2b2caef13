import { PageBody, TwoColumns } from "@/components/layout/page-body";
import { PeopleTable } from "@/components/membership/people-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { api } from "@/server/api/caller";

export const metadata = { title: "Office" };

export default async function OfficePage({ params }: PageProps<"/directory/offices/[id]">) {
  const { id } = await params;
  const portal = await api();
  const office = await portal.membership.office({ id });
  const crumbs = [
    { label: "Directory", href: "/directory" },
    { label: "Offices", href: "/directory?view=offices" },
    { label: office.name },
  ];
  return (
    <PageBody>
      <PageHead title={office.name} crumbs={crumbs} />
      <TwoColumns
        main={
          <Panel aria-labelledby="people">
            <PanelHead id="people" title="People" count={office.people.length} />
            {office.people.length === 0 ? (
              <EmptyState title="Nobody from here yet">
                Anybody from this office can ask for an account; the region&apos;s advisor vouches for the
                first one.
              </EmptyState>
            ) : (
              <PeopleTable people={office.people} caption={`People of ${office.name}`} hasOffice={false} />
            )}
          </Panel>
        }
        side={
          <Panel aria-labelledby="facts">
            <PanelHead id="facts" title="Facts" />
            <PanelBody>
              <Facts>
                <Fact term="Kind">{kinds[office.kind] ?? office.kind}</Fact>
                {office.jurisdiction && <Fact term="Jurisdiction">{office.jurisdiction.name}</Fact>}
                {office.jurisdiction && <Fact term="FIPS">{office.jurisdiction.fips}</Fact>}
                {office.region !== null && <Fact term="Region">{office.region}</Fact>}
                <Fact term="Time zone">{office.timeZone.replaceAll("_", " ")}</Fact>
                <Fact term="Phone">{office.phone}</Fact>
                {office.domains.length > 0 && <Fact term="Domains">{office.domains.join(", ")}</Fact>}
              </Facts>
            </PanelBody>
          </Panel>
        }
      />
    </PageBody>
  );
}

const kinds: Record<string, string> = {
  state_office: "State election office",
  local_office: "Local election office",
  federal: "Federal",
  vendor: "Company",
  association: "Association",
};
