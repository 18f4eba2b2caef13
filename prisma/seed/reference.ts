import { createHash } from "node:crypto";
import type { Prisma } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { dateOf } from "@/server/kernel/calendar";
import { listCounties } from "@/server/membership/reference/counties";
import { officeName } from "@/server/membership/reference/office-names";
import { stateByCode, states } from "@/server/membership/reference/states";
import { serviceCatalog } from "@/server/requests/reference/services";
import { federalGeneralElections, stateElections } from "@/server/scheduling/reference/elections";

/** Places, their election offices, the service catalog and election days. What is there already is left alone. */
export async function loadReference(log: (line: string) => void) {
  const places = [...listPlaces()];
  for (const part of inParts(places)) {
    await withSystem("load places", async (db) => {
      await db.jurisdiction.createMany({ data: part.map(({ place }) => place), skipDuplicates: true });
      await db.organization.createMany({ data: part.map(({ office }) => office), skipDuplicates: true });
    });
  }
  await withSystem("load services", (db) =>
    db.service.createMany({ data: services(), skipDuplicates: true }),
  );
  const { elections, milestones } = electionRows();
  await withSystem("load elections", async (db) => {
    await db.election.createMany({ data: elections, skipDuplicates: true });
    await db.electionMilestone.createMany({ data: milestones, skipDuplicates: true });
  });
  log(`${places.length} jurisdictions, ${serviceCatalog.length} services`);
}

/** Loading twice adds nothing, so each part may stand on its own and no transaction is long. */
function* inParts<Row>(rows: readonly Row[]) {
  for (let start = 0; start < rows.length; start += 500) yield rows.slice(start, start + 500);
}

function* listPlaces() {
  for (const state of states) {
    yield placeAndOffice(
      { ...state, stateCode: state.code, shortName: state.name },
      "state",
      officeName(state),
    );
  }
  for (const county of listCounties()) {
    if (undivided.has(county.fips)) continue;
    const region = stateByCode(county.stateCode)?.region ?? 0;
    yield placeAndOffice({ ...county, region }, "local", officeName(county));
  }
}

/** A district and a territory of one county each: a single office runs their elections. */
const undivided: ReadonlySet<string> = new Set(["11001", "66010"]);

type Place = {
  fips: string;
  stateCode: string;
  name: string;
  shortName: string;
  region: number;
  timeZone: string;
};

function placeAndOffice(
  { fips, stateCode, name, shortName, region, timeZone }: Place,
  level: "state" | "local",
  office: string,
) {
  return {
    place: { fips, stateCode, name, shortName, region, timeZone, level },
    office: {
      id: officeId(fips),
      name: office,
      kind: level === "state" ? "state_office" : "local_office",
      level,
      jurisdictionFips: fips,
      stateCode,
      region,
      timeZone,
      isElectionOffice: true,
    },
  };
}

/** The same office has the same key in every installation, so loading twice adds nothing. */
export function officeId(fips: string): string {
  const hex = createHash("sha256").update(`election office ${fips}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function services(): Prisma.ServiceCreateManyInput[] {
  return serviceCatalog.map(({ availableFrom, availableUntil, ...entry }, position) => ({
    ...entry,
    needs: [...entry.needs],
    paperwork: [...entry.paperwork],
    alternatives: [...entry.alternatives],
    phases: entry.phases.map((phase) => ({ ...phase })),
    availableFrom: availableFrom ? dateOf(availableFrom) : null,
    availableUntil: availableUntil ? dateOf(availableUntil) : null,
    position,
  }));
}

function electionRows() {
  const entries = [...federalGeneralElections(2024, 2032), ...stateElections(2024, 2032)];
  return {
    elections: entries.map(({ milestones: _, ...election }) => ({
      ...election,
      date: dateOf(election.date),
    })),
    milestones: entries.flatMap(({ key, milestones }) =>
      milestones.map((milestone) => ({ ...milestone, electionKey: key, date: dateOf(milestone.date) })),
    ),
  };
}
