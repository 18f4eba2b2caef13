import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/server/db/client";
import { openPortal } from "@/server/testing/portal";
import * as grid from "@/server/testing/wall-grid";
import {
  mutantsOfCode,
  mutantsOfRule,
  mutantsOfStanding,
  mutantsOfTable,
} from "@/server/testing/wall-mutants";
import * as world from "@/server/testing/wall-people";
import { canSee, visibleTo, type Viewer } from "./index";

const seed = 20_261_123; // everything below follows from it
const rowsPerKind = 700;
const strangers = 40;
const pairsPerKind = (world.headcount + strangers) * rowsPerKind;

/** What the first wall finds of each kind of content when there is no second: whoever adds a kind adds its line. */
const foundByCode: Record<string, (viewer: Viewer) => Promise<string[]>> = {
  agreement: async (viewer) =>
    idsOf(await database().agreement.findMany({ where: visibleTo(viewer), select: { id: true } })),
  application: async (viewer) =>
    idsOf(await database().application.findMany({ where: visibleTo(viewer), select: { id: true } })),
  assistance_request: async (viewer) =>
    idsOf(await database().assistanceRequest.findMany({ where: visibleTo(viewer), select: { id: true } })),
  authority: async (viewer) =>
    idsOf(await database().authority.findMany({ where: visibleTo(viewer), select: { id: true } })),
  booking: async (viewer) =>
    idsOf(await database().booking.findMany({ where: visibleTo(viewer), select: { id: true } })),
  document: async (viewer) =>
    idsOf(await database().document.findMany({ where: visibleTo(viewer), select: { id: true } })),
  document_version: async (viewer) =>
    idsOf(await database().documentVersion.findMany({ where: visibleTo(viewer), select: { id: true } })),
  event: async (viewer) =>
    idsOf(await database().event.findMany({ where: visibleTo(viewer), select: { id: true } })),
  message: async (viewer) =>
    idsOf(await database().message.findMany({ where: visibleTo(viewer), select: { id: true } })),
  notification: async (viewer) =>
    idsOf(await database().notification.findMany({ where: visibleTo(viewer), select: { id: true } })),
  person: async (viewer) =>
    idsOf(await database().person.findMany({ where: visibleTo(viewer), select: { id: true } })),
  receipt: async (viewer) =>
    idsOf(await database().receipt.findMany({ where: visibleTo(viewer), select: { id: true } })),
  request_content: async (viewer) =>
    idsOf(
      await database().requestContent.findMany({ where: visibleTo(viewer), select: { requestId: true } }),
    ),
  scope_target: async (viewer) =>
    idsOf(await database().scopeTarget.findMany({ where: visibleTo(viewer), select: { id: true } })),
  scope_version: async (viewer) =>
    idsOf(await database().scopeVersion.findMany({ where: visibleTo(viewer), select: { id: true } })),
  signature: async (viewer) =>
    idsOf(await database().signature.findMany({ where: visibleTo(viewer), select: { id: true } })),
  stored_file: async (viewer) =>
    idsOf(await database().storedFile.findMany({ where: visibleTo(viewer), select: { id: true } })),
  working_group: async (viewer) =>
    idsOf(await database().group.findMany({ where: visibleTo(viewer), select: { id: true } })),
};

type Judged = { principals: string[]; person?: world.PersonFacts };
let client: Client;
let kinds: grid.Kind[];
let rows: grid.Rows;
let viewers: Judged[];
let shown: grid.Shown[];

beforeAll(async () => {
  const portal = await openPortal();
  client = await grid.openClient(portal.url);
  kinds = await grid.kindsInCatalog(client);
  rows = grid.rowsOf(kinds, world.names, rowsPerKind, seed);
  const people = world.peopleOf(seed);
  const principals = await world.principalsInProduct(client, people);
  viewers = [
    ...grid.wildViewers(world.names, strangers, seed).map((wild) => ({ principals: wild })),
    ...people.map((person, at) => ({ person, principals: principals[at] ?? [] })),
  ];
  await grid.plant(client, kinds, rows);
  shown = await underRules("", async () => {
    const found = [];
    for (const { principals: held } of viewers) found.push(await grid.shownByDatabase(client, kinds, held));
    return found;
  });
}, 120_000);
afterAll(() => client.end());

test("every table with an audience has a line here and its rules in force", async () => {
  expect(kinds.map(({ table }) => table)).toEqual(Object.keys(foundByCode).sort());
  expect(kinds.length).toBeGreaterThanOrEqual(18);
  expect(await grid.rulesOf(client, kinds)).toEqual({ unforced: [], different: 1 });
});

test(`both walls judge ${pairsPerKind} pairs of viewer and thing of each kind the same`, () => {
  expect(viewers.length * rowsPerKind).toBe(pairsPerKind);
  expect(pairsPerKind).toBeGreaterThanOrEqual(100_000);
  for (const { table } of kinds) {
    expect(rows[table], table).toHaveLength(rowsPerKind);
    const apart = disagreement(table, ({ principals }, row) => canSee({ principals } as Viewer, row));
    expect(apart, `${table}, seed ${seed}`).toBeUndefined();
    expect(shareShown(table)).toBeGreaterThan(0.05); // of walls that show nothing nothing is proved
    expect(shareShown(table)).toBeLessThan(0.95);
  }
});

test(`both walls show ${world.headcount} people what the facts about them say`, () => {
  expect(viewers.filter(({ person }) => person)).toHaveLength(world.headcount);
  for (const { table } of kinds)
    expect(disagreement(table, named(world.rightStanding)), `${table}, seed ${seed}`).toBeUndefined();
});

test("the database takes the first wall as it is meant", async () => {
  for (const [at, { principals }] of viewers.entries()) {
    if (at % 16 !== 2) continue;
    for (const { table } of kinds) {
      const ids = await foundByCode[table]?.({ principals } as Viewer);
      expect(grid.placesOf(ids ?? []), `${table}, viewer ${at}, seed ${seed}`).toBe(shown[at]?.[table]);
    }
  }
});

describe("in every kind of content it is noticed", () => {
  test.each(Object.entries(mutantsOfCode))("that the code %s", (_mistake, sees) => {
    const judge = ({ principals }: Judged, row: grid.Row) => sees(principals, row);
    expect(kinds.filter(({ table }) => disagreement(table, judge) === undefined)).toEqual([]);
  });

  test.each(Object.entries(mutantsOfStanding))("that %s", (_mistake, standing) => {
    expect(kinds.filter(({ table }) => disagreement(table, named(standing)) === undefined)).toEqual([]);
  });

  test.each(Object.entries(mutantsOfRule))("that a rule of the database %s", async (_mistake, rule) => {
    expect(await unnoticed(`alter policy viewer_reads on %I using (${rule})`)).toEqual([]);
  });

  test.each(Object.entries(mutantsOfTable))("that a table %s", async (_mistake, change) => {
    expect(await unnoticed(change)).toEqual([]);
  });

  test("whichever of the mistakes is made", () => {
    expect(Object.keys(mutantsOfCode).length).toBeGreaterThanOrEqual(19);
    expect(Object.keys(mutantsOfStanding).length).toBeGreaterThanOrEqual(9);
    expect(Object.keys(mutantsOfRule).length + Object.keys(mutantsOfTable).length).toBeGreaterThanOrEqual(23);
  });
});

test("without a context no table shows a row", async () => {
  const nothing = await underRules("", () => grid.shownByDatabase(client, kinds, []));
  expect(new Set(Object.values(nothing))).toEqual(new Set([""]));
});

/** The first viewer for whom this judge and the database are of two minds. */
function disagreement(table: string, judge: (viewer: Judged, row: grid.Row) => boolean): number | undefined {
  const at = viewers.findIndex(
    (viewer, position) =>
      grid.shownBy(rows[table] ?? [], (row) => judge(viewer, row)) !== shown[position]?.[table],
  );
  return at < 0 ? undefined : at;
}

const named =
  (standing: world.Standing) =>
  ({ person, principals }: Judged, row: grid.Row): boolean =>
    row.audience.some((name) => (person ? world.isNamed(person, name, standing) : principals.includes(name)));

function shareShown(table: string): number {
  const count = shown.flatMap((one) => (one[table] ?? "").split(";").slice(1)).length;
  return count / pairsPerKind;
}

/** The kinds where a change of the rules changes nothing for any viewer. */
function unnoticed(change: string): Promise<string[]> {
  return underRules(change, async () => {
    let left = kinds;
    for (const [at, { principals }] of viewers.entries()) {
      if (left.length === 0) break;
      const now = await grid.shownByDatabase(client, left, principals);
      left = left.filter(({ table }) => now[table] === shown[at]?.[table]);
    }
    return left.map(({ table }) => table);
  });
}

async function underRules<Result>(change: string, look: () => Promise<Result>): Promise<Result> {
  await client.query("begin");
  try {
    for (const { table } of change ? kinds : []) await client.query(change.replaceAll("%I", `"${table}"`));
    return await look();
  } finally {
    await client.query("rollback");
  }
}

const idsOf = (found: readonly ({ id: string } | { requestId: string })[]) =>
  found.map((one) => ("id" in one ? one.id : one.requestId));
