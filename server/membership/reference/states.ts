/** A state, the federal district or a territory: the level that answers for elections in its places. */
export interface StatePlace {
  readonly code: string;
  readonly fips: string;
  readonly name: string;
  readonly kind: StateKind;
  /** CISA region; it uses the ten federal regions. */
  readonly region: number;
  /** The zone of the capital; counties that differ are in `zone-exceptions.ts`. */
  readonly timeZone: string;
}

type StateKind = "state" | "district" | "territory";

const rows: readonly (readonly [code: string, fips: string, name: string, region: number, zone: string])[] = [
  ["AL", "01", "Alabama", 4, "America/Chicago"],
  ["AK", "02", "Alaska", 10, "America/Anchorage"],
  ["AZ", "04", "Arizona", 9, "America/Phoenix"],
  ["AR", "05", "Arkansas", 6, "America/Chicago"],
  ["CA", "06", "California", 9, "America/Los_Angeles"],
  ["CO", "08", "Colorado", 8, "America/Denver"],
  ["CT", "09", "Connecticut", 1, "America/New_York"],
  ["DE", "10", "Delaware", 3, "America/New_York"],
  ["DC", "11", "District of Columbia", 3, "America/New_York"],
  ["FL", "12", "Florida", 4, "America/New_York"],
  ["GA", "13", "Georgia", 4, "America/New_York"],
  ["HI", "15", "Hawaii", 9, "Pacific/Honolulu"],
  ["ID", "16", "Idaho", 10, "America/Boise"],
  ["IL", "17", "Illinois", 5, "America/Chicago"],
  ["IN", "18", "Indiana", 5, "America/Indiana/Indianapolis"],
  ["IA", "19", "Iowa", 7, "America/Chicago"],
  ["KS", "20", "Kansas", 7, "America/Chicago"],
  ["KY", "21", "Kentucky", 4, "America/New_York"],
  ["LA", "22", "Louisiana", 6, "America/Chicago"],
  ["ME", "23", "Maine", 1, "America/New_York"],
  ["MD", "24", "Maryland", 3, "America/New_York"],
  ["MA", "25", "Massachusetts", 1, "America/New_York"],
  ["MI", "26", "Michigan", 5, "America/Detroit"],
  ["MN", "27", "Minnesota", 5, "America/Chicago"],
  ["MS", "28", "Mississippi", 4, "America/Chicago"],
  ["MO", "29", "Missouri", 7, "America/Chicago"],
  ["MT", "30", "Montana", 8, "America/Denver"],
  ["NE", "31", "Nebraska", 7, "America/Chicago"],
  ["NV", "32", "Nevada", 9, "America/Los_Angeles"],
  ["NH", "33", "New Hampshire", 1, "America/New_York"],
  ["NJ", "34", "New Jersey", 2, "America/New_York"],
  ["NM", "35", "New Mexico", 6, "America/Denver"],
  ["NY", "36", "New York", 2, "America/New_York"],
  ["NC", "37", "North Carolina", 4, "America/New_York"],
  ["ND", "38", "North Dakota", 8, "America/Chicago"],
  ["OH", "39", "Ohio", 5, "America/New_York"],
  ["OK", "40", "Oklahoma", 6, "America/Chicago"],
  ["OR", "41", "Oregon", 10, "America/Los_Angeles"],
  ["PA", "42", "Pennsylvania", 3, "America/New_York"],
  ["RI", "44", "Rhode Island", 1, "America/New_York"],
  ["SC", "45", "South Carolina", 4, "America/New_York"],
  ["SD", "46", "South Dakota", 8, "America/Chicago"],
  ["TN", "47", "Tennessee", 4, "America/Chicago"],
  ["TX", "48", "Texas", 6, "America/Chicago"],
  ["UT", "49", "Utah", 8, "America/Denver"],
  ["VT", "50", "Vermont", 1, "America/New_York"],
  ["VA", "51", "Virginia", 3, "America/New_York"],
  ["WA", "53", "Washington", 10, "America/Los_Angeles"],
  ["WV", "54", "West Virginia", 3, "America/New_York"],
  ["WI", "55", "Wisconsin", 5, "America/Chicago"],
  ["WY", "56", "Wyoming", 8, "America/Denver"],
  ["AS", "60", "American Samoa", 9, "Pacific/Pago_Pago"],
  ["GU", "66", "Guam", 9, "Pacific/Guam"],
  ["MP", "69", "Northern Mariana Islands", 9, "Pacific/Saipan"],
  ["PR", "72", "Puerto Rico", 2, "America/Puerto_Rico"],
  ["VI", "78", "U.S. Virgin Islands", 2, "America/St_Thomas"],
];

export const states: readonly StatePlace[] = rows.map(([code, fips, name, region, timeZone]) => ({
  code,
  fips,
  name,
  kind: kindOf(code),
  region,
  timeZone,
}));

const byCode: ReadonlyMap<string, StatePlace> = new Map(states.map((state) => [state.code, state]));

export function stateByCode(code: string): StatePlace | undefined {
  return byCode.get(code);
}

function kindOf(code: string): StateKind {
  if (code === "DC") return "district";
  return ["AS", "GU", "MP", "PR", "VI"].includes(code) ? "territory" : "state";
}
