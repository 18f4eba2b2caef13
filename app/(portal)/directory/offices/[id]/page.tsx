import { PageBody, TwoColumns } from "@/components/layout/page-body";
import { PeopleTable } from "@/components/membership/people-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { zoneInWords } from "@/components/ui/time-format";
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
      <PageHead title={office.name} crumbs={crumbs} sub={placeOf(office)} />
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
            <PanelHead id="facts" title="About the office" />
            <PanelBody>
              <Facts>
                {office.jurisdiction && <Fact term="Jurisdiction">{office.jurisdiction.name}</Fact>}
                {office.jurisdiction && <Fact term="FIPS code">{office.jurisdiction.fips}</Fact>}
                <Fact term="Time zone">{zoneInWords(office.timeZone)}</Fact>
                <Fact term="Phone">
                  {office.phone && (
                    <a href={`tel:${dialed(office.phone)}`} className="link">
                      {office.phone}
                    </a>
                  )}
                </Fact>
                {office.domains.length > 0 && <Fact term="Domains">{office.domains.join(", ")}</Fact>}
              </Facts>
            </PanelBody>
          </Panel>
        }
      />
    </PageBody>
  );
}

/** The digits before an extension, which a person asks for. */
const dialed = (phone: string) => (phone.split(/ext|x/i)[0] ?? "").replaceAll(/[^+\d]/g, "");

function placeOf({ kind, state, region }: { kind: string; state: string | null; region: number | null }) {
  const words = kinds[kind] ?? kind;
  const places = [state, region === null ? null : `Region ${region}`].filter((place) => place !== null);
  return places.length === 0 ? words : `${words} in ${places.join(", ")}`;
}

const kinds: Record<string, string> = {
  state_office: "State election office",
  local_office: "Local election office",
  federal: "Federal",
  vendor: "Company",
  association: "Association",
};
