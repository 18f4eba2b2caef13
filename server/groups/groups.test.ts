import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openPortal, type Portal } from "@/server/testing/portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

const missing = { code: "NOT_FOUND" };

test("a group shows its roster by seat, vacancies too, and who may share with it", async () => {
  const angela = await portal.as("angela");
  const [group] = await angela.groups.list();
  expect(group).toMatchObject({
    name: "Government coordinating group",
    ownRole: "chair",
    vacancies: 1,
    can: { share: true },
  });
  const { seats } = await angela.groups.get({ id: group?.id ?? "" });
  expect(seats).toHaveLength(group?.seats ?? 0);
  expect(seats.find(({ role }) => role === "chair")).toMatchObject({
    holder: { name: "Angela Thornberry" },
    organization: "Kentucky State Board of Elections",
  });
  expect(seats.at(-1)).toMatchObject({
    isVacant: true,
    holder: null,
    constituency: "Local election officials",
  });
  expect((await (await portal.as("iris")).groups.get({ id: group?.id ?? "" })).can).toEqual({ share: false });
});

test("vendors meet no group; a missing one answers the same", async () => {
  const [group] = await (await portal.as("angela")).groups.list();
  const victor = await portal.as("victor");
  expect(await victor.groups.list()).toEqual([]);
  expect(await victor.search.palette({ text: "coordinating" })).toEqual([]);
  await expect(victor.groups.get({ id: group?.id ?? "" })).rejects.toMatchObject(missing);
  await expect(victor.groups.get({ id: randomUUID() })).rejects.toMatchObject(missing);
  await expect(portal.visitor.groups.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
