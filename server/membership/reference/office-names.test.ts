import { expect, test } from "vitest";
import { listCounties } from "./counties";
import { officeName } from "./office-names";
import { states } from "./states";

const counties = listCounties();

test.each([
  ["39049", "Franklin County Board of Elections"],
  ["21001", "Adair County Clerk"],
  ["12086", "Miami-Dade County Supervisor of Elections"],
  ["24510", "Baltimore City Board of Elections"],
  ["36047", "Kings County election office"],
  ["53033", "King County Elections"],
  ["04013", "Maricopa County election office"],
  ["22071", "Orleans Parish election office"],
])("the office of %s is called %s", (fips, name) => {
  expect(counties.filter((county) => county.fips === fips).map(officeName)).toEqual([name]);
});

test.each([
  ["OH", "Ohio Secretary of State"],
  ["KY", "Kentucky State Board of Elections"],
  ["WI", "Wisconsin Elections Commission"],
  ["DC", "District of Columbia Board of Elections"],
])("the office of %s is the %s", (code, name) => {
  expect(states.filter((state) => state.code === code).map(officeName)).toEqual([name]);
});

test("every state has an office with its own name, and no two offices of a state are called the same", () => {
  expect(states.filter((state) => officeName(state).endsWith("state election office"))).toEqual([]);
  const all = [
    ...states.map((state) => `${state.code} ${officeName(state)}`),
    ...counties.map((county) => `${county.stateCode} ${officeName(county)}`),
  ];
  expect(new Set(all).size).toBe(all.length);
});
