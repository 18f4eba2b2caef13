import { expect, test } from "vitest";
import { listCounties } from "./counties";
import { states } from "./states";
import { zoneExceptions } from "./zone-exceptions";

const counties = listCounties();
const byFips = new Map(counties.map((county) => [county.fips, county]));
const nameOf = (fips: string) => byFips.get(fips)?.name;
const zoneOf = (fips: string) => byFips.get(fips)?.timeZone;

test("the whole country is covered, each county once", () => {
  expect(counties.length).toBe(3231);
  expect(byFips.size).toBe(counties.length);
  for (const state of states) {
    expect(
      counties.some((county) => county.stateCode === state.code && county.fips.startsWith(state.fips)),
    ).toBe(true);
  }
});

test("no two places of a state share a name or a short name", () => {
  for (const field of ["name", "shortName"] as const) {
    expect(new Set(counties.map((county) => `${county.stateCode} ${county[field]}`)).size).toBe(
      counties.length,
    );
  }
});

test("every zone is one a browser knows", () => {
  for (const timeZone of new Set([...counties, ...states].map((place) => place.timeZone))) {
    expect(() => new Intl.DateTimeFormat("en-US", { timeZone })).not.toThrow();
  }
});

test("names carry their legal kind", () => {
  const expected = {
    "39049": "Franklin County",
    "22051": "Jefferson Parish",
    "02020": "Anchorage Municipality",
    "02016": "Aleutians West Census Area",
    "02110": "Juneau City and Borough",
    "02185": "North Slope Borough",
    "51067": "Franklin County",
    "51620": "Franklin city",
    "51036": "Charles City County",
    "24005": "Baltimore County",
    "24510": "Baltimore city",
    "29189": "St. Louis County",
    "29510": "St. Louis city",
    "32510": "Carson City",
    "35013": "Doña Ana County",
    "72021": "Bayamón Municipio",
    "11001": "District of Columbia",
    "60050": "Western District",
    "69110": "Saipan Municipality",
    "78010": "St. Croix Island",
  };
  for (const [fips, name] of Object.entries(expected)) expect(nameOf(fips)).toBe(name);
});

test("only a city that shares its county's name needs the word in its short name", () => {
  expect(byFips.get("51620")?.shortName).toBe("Franklin city");
  expect(byFips.get("51067")?.shortName).toBe("Franklin");
  expect(byFips.get("51810")?.shortName).toBe("Virginia Beach");
});

test("clocks follow the county where the line crosses a state", () => {
  expect(zoneOf("39049")).toBe("America/New_York");
  expect(zoneOf("21001")).toBe("America/Chicago");
  expect(zoneOf("21111")).toBe("America/New_York");
  expect(zoneOf("12033")).toBe("America/Chicago");
  expect(zoneOf("47093")).toBe("America/New_York");
  expect(zoneOf("48141")).toBe("America/Denver");
  expect(zoneOf("41045")).toBe("America/Boise");
  expect(zoneOf("16055")).toBe("America/Los_Angeles");
  expect(zoneOf("04017")).toBe("America/Phoenix");
});

test("every county named as an exception exists in its state", () => {
  for (const { stateCode, timeZone, counties: names } of zoneExceptions) {
    const found = counties.filter((county) => county.stateCode === stateCode && county.timeZone === timeZone);
    expect(found.map((county) => county.shortName).sort()).toEqual([...names].sort());
  }
});
