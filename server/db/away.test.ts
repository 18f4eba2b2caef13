import { expect, test } from "vitest";
import { connect } from "./client";
import { isAway } from "./refusals";

test("a database that cannot be reached is away, not a bug", async () => {
  const client = connect("postgresql://nobody:nothing@127.0.0.1:1/none", 1);
  const error = await client.$transaction((db) => db.person.count()).catch((failure: unknown) => failure);
  await client.$disconnect();
  expect(isAway(error)).toBe(true);
});

test.each([
  Object.assign(new Error("terminating connection"), { code: "57P01" }),
  new Error("Connection terminated unexpectedly"),
  new Error("Query read timeout"),
  Object.assign(new Error("transaction"), { code: "P2028" }),
  Object.assign(new Error("adapter"), { cause: { kind: "ConnectionClosed" } }),
])("%s: away", (error) => {
  expect(isAway(error)).toBe(true);
});

test.each([
  new Error("undefined is not a function"),
  Object.assign(new Error("met"), { code: "40001" }),
  null,
  "08006",
])("%s: not away", (error) => {
  expect(isAway(error)).toBe(false);
});
