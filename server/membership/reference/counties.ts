import atlas from "us-atlas/counties-10m.json" with { type: "json" };
import { legalName } from "./legal-names";
import { type StatePlace, states } from "./states";
import { zoneExceptions } from "./zone-exceptions";

/** A county or its equal: parish, borough, independent city, municipio, district or island. */
export interface CountyPlace {
  readonly fips: string;
  readonly stateCode: string;
  /** With its legal kind: "Franklin County", "Jefferson Parish", "Baltimore city". */
  readonly name: string;
  /** Unique within the state: "Franklin", and "Franklin city" where a county has the same name. */
  readonly shortName: string;
  readonly timeZone: string;
}

interface AtlasCounty {
  readonly id: string;
  readonly properties: { readonly name: string };
}

/** Every county of the atlas, ordered by FIPS code. Connecticut and Alaska are as the census drew them before 2019. */
export function listCounties(): CountyPlace[] {
  const geometries = atlas.objects.counties.geometries;
  const shared = sharedNames(geometries);
  return geometries
    .flatMap((county) => {
      const state = states.find((one) => one.fips === county.id.slice(0, 2));
      return state ? [countyPlace(county, state, shared)] : [];
    })
    .sort((a, b) => (a.fips < b.fips ? -1 : 1));
}

function countyPlace({ id, properties }: AtlasCounty, state: StatePlace, shared: Set<string>): CountyPlace {
  const name = legalName(id, state.code, properties.name);
  const isCity = name.endsWith(" city");
  return {
    fips: id,
    stateCode: state.code,
    name,
    shortName: isCity && shared.has(nameKey(id, properties.name)) ? name : properties.name,
    timeZone: zoneOf(state, properties.name),
  };
}

function zoneOf(state: StatePlace, name: string): string {
  const exception = zoneExceptions.find((one) => one.stateCode === state.code && one.counties.includes(name));
  return exception?.timeZone ?? state.timeZone;
}

function sharedNames(counties: readonly AtlasCounty[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id, properties } of counties) {
    const key = nameKey(id, properties.name);
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

function nameKey(fips: string, name: string): string {
  return `${fips.slice(0, 2)} ${name}`;
}
