import { beforeAll, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { apply, offices } from "@/server/testing/applicant";
import { openPortal, type Portal } from "@/server/testing/portal";

let portal: Portal;
const { franklin } = offices;
beforeAll(async () => {
  portal = await openPortal();
});

const personOf = (id: string) =>
  withSystem("test", (db) => db.person.findUniqueOrThrow({ where: { id }, include: { memberships: true } }));

test("a visitor applies, somebody of the office vouches, the secretariat admits", async () => {
  const { id, personId } = await apply(portal);
  const dolores = await portal.as("dolores");
  const iris = await portal.as("iris");
  const seen = (await dolores.membership.applications({})).items.find((application) => application.id === id);
  expect(seen).toMatchObject({ stage: "open", moves: ["sponsor", "decline"] });
  await dolores.membership.sponsor({ id });
  expect((await iris.membership.applications({})).items.find((one) => one.id === id)).toMatchObject({
    stage: "vouched",
    sponsor: "Dolores Whitcomb",
    moves: ["admit", "decline"],
  });
  await iris.membership.admit({ id });
  const person = await personOf(personId);
  expect(person).toMatchObject({ status: "active", tlp: "GREEN" });
  expect(person.memberships).toMatchObject([{ organizationId: franklin, roles: ["official"] }]);
  const admitted = await withSystem("test", (db) =>
    db.event.count({ where: { subjectId: id, type: "application.admit" } }),
  );
  expect(admitted).toBe(1);
});

test("an applicant is in nobody's directory and cannot be found in the office", async () => {
  const { personId } = await apply(portal);
  const renata = await portal.as("renata");
  const found = await renata.membership.people({ search: "Odalys", limit: 100 });
  expect(found.items.map(({ id }) => id)).not.toContain(personId);
  expect((await renata.membership.office({ id: franklin })).people.map(({ id }) => id)).not.toContain(
    personId,
  );
});

test("other offices, vendors, leadership and visitors cannot tell that an application exists", async () => {
  const { id } = await apply(portal);
  for (const name of ["tomas", "victor", "catherine", "margaret", "beatriz"] as const) {
    const other = await portal.as(name);
    expect((await other.membership.applications({})).items, name).toEqual([]);
    await expect(other.membership.sponsor({ id }), name).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(other.membership.decline({ id, reason: "No" }), name).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(other.membership.admit({ id }), name).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await expect(portal.visitor.membership.applications({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("nobody is admitted without a sponsor, by their sponsor, or twice", async () => {
  const { id } = await apply(portal);
  const iris = await portal.as("iris");
  await expect(iris.membership.admit({ id })).rejects.toMatchObject({ code: "CONFLICT" });
  await (await portal.as("renata")).membership.sponsor({ id });
  await withSystem("test", (db) =>
    db.application.update({ where: { id }, data: { sponsoredById: portal.people.iris } }),
  );
  await expect(iris.membership.admit({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await (await portal.as("owen")).membership.admit({ id });
  await expect(iris.membership.admit({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a signer alone does not vouch", async () => {
  const { id } = await apply(portal);
  await expect((await portal.as("harold")).membership.sponsor({ id })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("of two administrators admitting at once one is told", async () => {
  const { id, personId } = await apply(portal);
  await (await portal.as("renata")).membership.sponsor({ id });
  const both = await Promise.all([portal.as("iris"), portal.as("owen")]);
  const outcomes = await Promise.allSettled(both.map((one) => one.membership.admit({ id })));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await personOf(personId)).memberships).toHaveLength(1);
});

test("admitting asks for a second factor", async () => {
  const { id } = await apply(portal);
  await (await portal.as("renata")).membership.sponsor({ id });
  const iris = await portal.as("iris");
  await withSystem("test", (db) =>
    db.session.updateMany({ where: { personId: portal.people.iris }, data: { steppedUpAt: null } }),
  );
  await expect(iris.membership.admit({ id })).rejects.toMatchObject({
    code: "FORBIDDEN",
    cause: { field: "stepUp" },
  });
});

test("declining says why", async () => {
  const { id } = await apply(portal);
  const iris = await portal.as("iris");
  await expect(iris.membership.decline({ id, reason: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await iris.membership.decline({ id, reason: "The office does not know this person." });
  const { items } = await iris.membership.applications({ status: "declined" });
  expect(items.find((one) => one.id === id)?.declinedBecause).toBe("The office does not know this person.");
});

test("a visitor finds an office by name and state, and sees nothing of its people", async () => {
  const found = await portal.visitor.membership.findOffice({ search: "franklin oh" });
  expect(found.map(({ id }) => id)).toContain(franklin);
  await expect(portal.visitor.membership.office({ id: franklin })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  await expect(portal.visitor.membership.people({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("people and offices are found by how their words begin, with or without accents", async () => {
  const renata = await portal.as("renata");
  const people = async (search: string) =>
    (await renata.membership.people({ search })).items.map(({ name }) => name);
  for (const search of ["tomas rivera", "RIVERA-KENT", "Tomás", "kent"]) {
    expect(await people(search), search).toContain("Tomás Rivera-Kent");
  }
  expect(await people("ivera")).toEqual([]);
  const offices = async (search: string) =>
    (await renata.membership.offices({ search })).items.map(({ name }) => name);
  expect(await offices("kauai")).toEqual(await offices("Kauaʻi"));
  expect((await offices("kauai")).length).toBeGreaterThan(0);
  expect((await offices("dona ana")).join()).toContain("Doña Ana");
});

test("those who keep accounts find them by how words begin, suspended people and addresses too", async () => {
  const iris = await portal.as("iris");
  const found = async (search: string) =>
    (await iris.membership.accounts({ search })).items.map(({ name }) => name);
  for (const search of ["tomas", "RIVERA", "rivera tom", "tomas@ballast.example"])
    expect(await found(search)).toEqual(["Tomás Rivera-Kent"]);
  expect(await found("omas")).toEqual([]);
  const suspend = (status: string) =>
    withSystem("suspend", (db) => db.person.update({ where: { id: portal.people.tomas }, data: { status } }));
  await suspend("suspended");
  expect(await found("tomas riv")).toEqual(["Tomás Rivera-Kent"]);
  expect((await (await portal.as("renata")).membership.people({ search: "tomas riv" })).items).toEqual([]);
  await suspend("active");
});

test("a percent sign or an underscore is looked for as it is", async () => {
  const renata = await portal.as("renata");
  const iris = await portal.as("iris");
  for (const search of ["%", "_"]) {
    expect((await renata.membership.people({ search })).items).toEqual([]);
    expect((await renata.membership.offices({ search })).items).toEqual([]);
    expect((await iris.membership.accounts({ search })).items).toEqual([]);
    expect(await portal.visitor.membership.findOffice({ search })).toEqual([]);
    expect(await renata.search.palette({ text: search.repeat(3) })).toEqual([]);
  }
});

test("the directory is paged, complete and in order", async () => {
  const renata = await portal.as("renata");
  const names: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await renata.membership.people({ limit: 10, ...(cursor ? { cursor } : {}) });
    names.push(...page.items.map(({ name }) => name));
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(new Set(names)).toContain("Tomás Rivera-Kent");
  expect(new Set(names).size).toBeGreaterThan(20);
});

test("a suspended person is gone from the directory and signed out; restored they are back", async () => {
  const owen = await portal.as("owen");
  const victor = await portal.as("victor");
  const id = portal.people.victor;
  const [before] = (await owen.membership.people({ search: "Lindqvist" })).items;
  const office = before?.memberships[0]?.organization ?? { id: "", name: "" };
  await owen.membership.suspend({ id });
  await expect(victor.membership.people({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect((await owen.membership.people({ search: "Lindqvist" })).items).toEqual([]);
  const { items } = await owen.membership.offices({ search: office.name });
  const { people } = await owen.membership.office({ id: office.id });
  expect(items.map((one) => [one.id, one.people])).toContainEqual([office.id, people.length]);
  expect((await owen.membership.accounts({ status: "suspended" })).items.map((person) => person.id)).toEqual([
    id,
  ]);
  await owen.membership.restore({ id });
  const back = await portal.as("victor");
  expect((await back.membership.people({})).items.length).toBeGreaterThan(0);
});

test("nobody suspends themselves, the last administrator, or without the role", async () => {
  const { owen, iris, renata } = portal.people;
  await expect((await portal.as("owen")).membership.suspend({ id: owen })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect((await portal.as("iris")).membership.suspend({ id: owen })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect((await portal.as("renata")).membership.suspend({ id: iris })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect((await portal.as("priya")).membership.accounts({})).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect((await portal.as("owen")).membership.restore({ id: renata })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});
