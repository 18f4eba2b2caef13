import { beforeAll, expect, test } from "vitest";
import { openPortal, type Portal } from "@/server/testing/portal";
import { reviewedRequest } from "@/server/testing/signed-request";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

test("finds requests, groups, people and offices, each only for those who may open them", async () => {
  const id = await reviewedRequest(portal, { by: "renata", signer: "harold" });
  const found = async (name: "renata" | "tomas" | "owen", text: string) =>
    (await (await portal.as(name)).search.palette({ text })).map(({ group, href }) => [group, href]);
  expect(await found("renata", "Franklin County Board")).toContainEqual(["Requests", `/requests/${id}`]);
  for (const name of ["tomas", "owen"] as const) {
    expect(
      (await found(name, "Franklin County Board")).map(([group]) => group),
      name,
    ).not.toContain("Requests");
  }
  expect(await found("tomas", "coordinating")).toMatchObject([
    ["Groups", expect.stringMatching(/^\/groups\//)],
  ]);
  expect(await found("owen", "Kowalczyk")).toEqual([["People", "/directory?search=Renata%20Kowalczyk"]]);
});

test("one letter is not searched for", async () => {
  await expect((await portal.as("renata")).search.palette({ text: " a " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
