import { expect, test } from "vitest";
import { stateByCode, states } from "./states";

test("there are 50 states, one district and five territories", () => {
  const kinds = Object.groupBy(states, (state) => state.kind);
  expect([kinds.state?.length, kinds.district?.length, kinds.territory?.length]).toEqual([50, 1, 5]);
});

test("every code, FIPS code and name is used once", () => {
  for (const field of ["code", "fips", "name"] as const) {
    expect(new Set(states.map((state) => state[field])).size).toBe(56);
  }
});

test("the ten regions are the published ones", () => {
  const codes = (region: number) =>
    states.flatMap((state) => (state.region === region ? [state.code] : [])).sort();
  expect(Array.from({ length: 10 }, (_, index) => codes(index + 1).join(" "))).toEqual([
    "CT MA ME NH RI VT",
    "NJ NY PR VI",
    "DC DE MD PA VA WV",
    "AL FL GA KY MS NC SC TN",
    "IL IN MI MN OH WI",
    "AR LA NM OK TX",
    "IA KS MO NE",
    "CO MT ND SD UT WY",
    "AS AZ CA GU HI MP NV",
    "AK ID OR WA",
  ]);
});

test("a state is found by its code, and an unknown code finds nothing", () => {
  expect(stateByCode("OH")).toMatchObject({
    fips: "39",
    name: "Ohio",
    region: 5,
    timeZone: "America/New_York",
  });
  expect(stateByCode("ZZ")).toBeUndefined();
});
