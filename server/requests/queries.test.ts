import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { database } from "@/server/db/client";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, reviewedRequest, signedRequest } from "@/server/testing/signed-request";

let portal: Portal;
/** Two in review and one signed; then those that were withdrawn, newest first. */
let ids: string[];
let closed: string[];
beforeAll(async () => {
  portal = await openPortal();
  ids = [
    await reviewedRequest(portal, { by: "renata", signer: "harold" }),
    await reviewedRequest(portal, { by: "tomas", signer: "tomas", service: "RPT" }),
    await signedRequest(portal, { by: "alana", signer: "alana" }),
  ];
  closed = [];
  for (const by of ["renata", "alana", "tomas"] as const) closed.unshift(await withdrawnRequest(by));
  ids.push(...closed);
});

const as = (name: CastName) => onStoryDay(portal, name);

test("for everybody the list holds exactly what can be opened, and every count is that of its list", async () => {
  for (const name of Object.keys(portal.people) as CastName[]) {
    const person = await as(name);
    const { items, total } = await person.requests.list({ view: "all", limit: 100 });
    const openable: string[] = [];
    for (const id of ids) {
      const request = await person.requests.get({ id }).catch(() => null);
      if (request) openable.push(id);
    }
    expect(items.map(({ id }) => id).sort(), name).toEqual(openable.sort());
    expect(total, name).toBe(openable.length);
    const counts = await person.requests.views();
    for (const view of Object.keys(counts) as (keyof typeof counts)[]) {
      expect((await person.requests.list({ view })).total, `${name}, ${view}`).toBe(counts[view]);
    }
  }
}, 120_000);

test("pages follow each other without a gap or a repeat", async () => {
  const desk = await as("priya");
  const first = await desk.requests.list({ view: "all", limit: 4 });
  const second = await desk.requests.list({ view: "all", limit: 4, cursor: first.nextCursor ?? undefined });
  expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(second.nextCursor).toBeNull();
});

test("filters narrow by office, reference, state, service and stage", async () => {
  const desk = await as("priya");
  const found = async (filter: Parameters<typeof desk.requests.list>[0]) =>
    (await desk.requests.list({ view: "open", ...filter })).items.map(
      ({ organization }) => organization.name,
    );
  expect(await found({ text: "franklin" })).toHaveLength(1);
  expect(await found({ text: "%" })).toEqual([]);
  expect(await found({ stateCode: "OH" })).toHaveLength(2);
  expect(await found({ serviceCode: "RPT" })).toHaveLength(1);
  expect(await found({ status: "ready_to_schedule" })).toHaveLength(1);
});

test("facts and contents part: those who follow see where it stands, not what was written", async () => {
  const [id] = ids;
  const facts = async (name: CastName) => (await as(name)).requests.get({ id: id ?? "" });
  for (const name of ["renata", "priya"] as const) expect((await facts(name)).content, name).not.toBeNull();
  for (const name of ["catherine", "marcus"] as const) {
    const request = await facts(name);
    expect(request, name).toMatchObject({ content: null, moves: [], can: { write: false, note: false } });
    expect(await (await as(name)).requests.scope({ id: id ?? "" }), name).toBeNull();
  }
});

test("what is closed stands newest first", async () => {
  const { items } = await (await as("priya")).requests.list({ view: "closed" });
  expect(items.map(({ id }) => id)).toEqual(closed);
});

async function withdrawnRequest(by: CastName): Promise<string> {
  const id = await reviewedRequest(portal, { by, signer: by, service: "CYHY_VS" });
  const official = await as(by);
  await official.requests.withdraw({ id, version: (await official.requests.get({ id })).version });
  return id;
}

test("the filter finds an office by how its words begin, with or without accents", async () => {
  const office = await database().organization.findFirstOrThrow({
    where: { stateCode: "HI", name: { startsWith: "Kaua" } },
  });
  await database().assistanceRequest.create({
    data: {
      ...{ id: randomUUID(), ref: "AR-KAUAI", organizationId: office.id, serviceCode: "RPT" },
      ...{ requesterId: portal.people.alana, status: "submitted", tlp: "AMBER" },
      audience: ["role:coordinator"],
    },
  });
  const desk = await as("priya");
  const found = async (text: string) =>
    (await desk.requests.list({ view: "open", text })).items.map(({ organization }) => organization.name);
  for (const text of ["kauai", "KAUAʻI", "ar-kau"]) expect(await found(text), text).toEqual([office.name]);
  expect(await found("auai coun")).toEqual([]);
});
