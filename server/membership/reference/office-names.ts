import type { CountyPlace } from "./counties";
import type { StatePlace } from "./states";

/** What the office that runs elections there is usually called; a plain description where the title varies. */
export function officeName(place: StatePlace | CountyPlace): string {
  return "stateCode" in place ? localOffice(place) : stateOffice(place);
}

function localOffice({ fips, stateCode, name }: CountyPlace): string {
  const title = unlikeTheirState.has(fips) ? undefined : localTitles.get(stateCode);
  return namedOffices.get(fips) ?? `${name} ${title ?? "election office"}`;
}

function stateOffice({ code, name }: StatePlace): string {
  const named = stateOffices.get(code);
  if (named) return named;
  return secretariesOfState.has(code) ? `${name} Secretary of State` : `${name} state election office`;
}

const localTitles: ReadonlyMap<string, string> = new Map([
  ["AR", "Board of Election Commissioners"],
  ["CO", "Clerk and Recorder"],
  ["FL", "Supervisor of Elections"],
  ["IA", "Auditor"],
  ["ID", "Clerk"],
  ["IL", "Clerk"],
  ["IN", "Election Board"],
  ["KS", "Clerk"],
  ["KY", "Clerk"],
  ["MD", "Board of Elections"],
  ["MI", "Clerk"],
  ["MO", "Clerk"],
  ["NC", "Board of Elections"],
  ["NM", "Clerk"],
  ["NY", "Board of Elections"],
  ["OH", "Board of Elections"],
  ["OK", "Election Board"],
  ["PA", "Board of Elections"],
  ["SC", "Board of Voter Registration and Elections"],
  ["SD", "Auditor"],
  ["TN", "Election Commission"],
  ["UT", "Clerk"],
  ["VA", "General Registrar"],
  ["WA", "Auditor"],
  ["WI", "Clerk"],
  ["WV", "Clerk"],
  ["WY", "Clerk"],
]);

/** Places served by another county's office, by a city-wide board or by an appointed commissioner. */
const unlikeTheirState: ReadonlySet<string> = new Set(
  [
    ["08014"], // Broomfield
    ["17143"], // Peoria
    ["20091", "20173", "20177", "20209"], // Johnson, Sedgwick, Shawnee, Wyandotte
    ["29047", "29095", "29165", "29189", "29510"], // Clay, Jackson, Platte, St. Louis County and city
    ["36005", "36047", "36061", "36081", "36085"], // New York City's five
    ["46102", "46121"], // Oglala Lakota, Todd
  ].flat(),
);

const namedOffices: ReadonlyMap<string, string> = new Map([
  ["08031", "Denver Clerk and Recorder"],
  ["24510", "Baltimore City Board of Elections"],
  ["42101", "Philadelphia City Commissioners"],
  ["53033", "King County Elections"],
  ["55079", "Milwaukee County Election Commission"],
]);

const stateOffices: ReadonlyMap<string, string> = new Map([
  ["AK", "Alaska Division of Elections"],
  ["AS", "American Samoa Election Office"],
  ["CT", "Connecticut Secretary of the State"],
  ["DC", "District of Columbia Board of Elections"],
  ["DE", "Delaware Department of Elections"],
  ["GU", "Guam Election Commission"],
  ["HI", "Hawaii Office of Elections"],
  ["IL", "Illinois State Board of Elections"],
  ["KY", "Kentucky State Board of Elections"],
  ["MA", "Massachusetts Secretary of the Commonwealth"],
  ["MD", "Maryland State Board of Elections"],
  ["MP", "Commonwealth Election Commission, Northern Mariana Islands"],
  ["NC", "North Carolina State Board of Elections"],
  ["NJ", "New Jersey Division of Elections"],
  ["NY", "New York State Board of Elections"],
  ["OK", "Oklahoma State Election Board"],
  ["PA", "Pennsylvania Department of State"],
  ["PR", "Puerto Rico State Elections Commission"],
  ["SC", "South Carolina State Election Commission"],
  ["UT", "Utah Office of the Lieutenant Governor"],
  ["VA", "Virginia Department of Elections"],
  ["VI", "Election System of the Virgin Islands"],
  ["WI", "Wisconsin Elections Commission"],
]);

const secretariesOfState: ReadonlySet<string> = new Set(
  "AL AZ AR CA CO FL GA ID IN IA KS LA ME MI MN MS MO MT NE NV NH NM ND OH OR RI SD TN TX VT WA WV WY".split(
    " ",
  ),
);
