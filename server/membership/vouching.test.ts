import { beforeAll, expect, test } from "vitest";
import { reactions } from "@/server/api/reactions";
import { withSystem } from "@/server/db/transaction";
import { deliverEvents } from "@/server/events";
import { apply, offices } from "@/server/testing/applicant";
import { openPortal, type Portal } from "@/server/testing/portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

type Name = Parameters<Portal["as"]>[0];
const needsOf = async (name: Name) => (await (await portal.as(name)).home.get()).needs;
const waitsFor = async (name: Name, id: string) => (await needsOf(name)).some(({ key }) => key === id);
const mayOpenAccounts = async (name: Name) =>
  (await (await portal.as(name)).navigation.me()).places.includes("accounts");

async function told(name: Name, ref: string | undefined) {
  await deliverEvents(reactions, new Date(0));
  const { items } = await (await portal.as(name)).notifications.list({});
  return items.some(({ title }) => title.includes(`(${ref ?? ""})`));
}

test("the region's advisor vouches for the first person of an office, not for later ones", async () => {
  const marcus = await portal.as("marcus");
  const first = await apply(portal, offices.adams);
  await marcus.membership.sponsor({ id: first.id });
  const second = await apply(portal, offices.franklin);
  await expect(marcus.membership.sponsor({ id: second.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await waitsFor("marcus", second.id)).toBe(false);
});

test("the advisor is told of an office's first person, and finds them", async () => {
  const { id, ref } = await apply(portal, offices.adams);
  expect(await told("marcus", ref)).toBe(true);
  expect((await needsOf("marcus")).find(({ key }) => key === id)?.title).toBe(
    "Vouch for an office's first person",
  );
  expect(await mayOpenAccounts("marcus")).toBe(true);
  await (await portal.as("marcus")).membership.sponsor({ id });
  expect(await waitsFor("marcus", id)).toBe(false);
});

test("those who admit are asked when they can, and not before", async () => {
  const { id, ref } = await apply(portal, offices.adams);
  expect(await told("iris", ref)).toBe(false);
  expect(await waitsFor("iris", id)).toBe(false);
  await (await portal.as("marcus")).membership.sponsor({ id });
  expect(await waitsFor("iris", id)).toBe(true);
});

test("where nobody can vouch, those who admit are told", async () => {
  const { ref } = await apply(portal, await officeOutsideRegion5());
  expect(await told("iris", ref)).toBe(true);
  expect(await told("marcus", ref)).toBe(false);
});

test("an office whose only member is a signer has nobody who vouches", async () => {
  await withSystem("test", (db) =>
    db.membership.create({
      data: { personId: portal.people.hollis, organizationId: offices.adams, roles: ["signatory"] },
    }),
  );
  const { id } = await apply(portal, offices.adams);
  await (await portal.as("marcus")).membership.sponsor({ id });
});

test("officials see who they may vouch for; a signer alone has no place for it", async () => {
  const { id, ref } = await apply(portal);
  expect(await told("renata", ref)).toBe(true);
  expect(await waitsFor("renata", id)).toBe(true);
  expect([await mayOpenAccounts("renata"), await mayOpenAccounts("harold")]).toEqual([true, false]);
});

test("somebody whose membership expired belongs to the office in no way", async () => {
  const { id } = await apply(portal);
  const renata = await portal.as("renata");
  const count = async () => (await renata.membership.offices({ search: "Franklin", stateCode: "OH" })).items;
  const people = async () => (await renata.membership.office({ id: offices.franklin })).people;
  const before = { listed: (await count())[0]?.people, found: (await people()).length };
  await withSystem("test", (db) =>
    db.membership.updateMany({ where: { personId: portal.people.dolores }, data: { expiresOn: new Date() } }),
  );
  await expect((await portal.as("dolores")).membership.sponsor({ id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await people()).map(({ name }) => name)).not.toContain("Dolores Whitcomb");
  expect((await people()).length).toBe(before.found - 1);
  expect((await count())[0]?.people).toBe((before.listed ?? 0) - 1);
  expect(await told("dolores", (await apply(portal)).ref)).toBe(false);
});

const officeOutsideRegion5 = () =>
  withSystem("test", async (db) => {
    const office = await db.organization.findFirstOrThrow({
      where: { region: 9, memberships: { none: {} } },
    });
    return office.id;
  });
