import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "@/server/testing/database";
import { connect, type PrismaClient } from "./client";
import { isAway } from "./refusals";
import { withSystem } from "./transaction";

let fresh: FreshDatabase;
let client: PrismaClient;
beforeAll(async () => {
  fresh = await freshDatabase();
  client = connect(fresh.url, 1, 400);
});
afterAll(async () => {
  await client.$disconnect();
  await fresh.close();
});

const limit = (key: string) => ({ key, arrivesAt: new Date(0) });
const kept = () => withSystem("look", (db) => db.rateLimit.findMany({ select: { key: true } }), client);

test("what somebody was told had failed is not stored by whoever comes next", async () => {
  const error = await withSystem(
    "write, then wait for longer than anybody does",
    async (db) => {
      await db.rateLimit.create({ data: limit("told it failed") });
      await db.$queryRaw`select pg_sleep(1)::text`;
    },
    client,
  ).catch((failure: unknown) => failure);
  expect(isAway(error)).toBe(true);

  await withSystem("come next", (db) => db.rateLimit.create({ data: limit("came next") }), client);
  expect(await kept()).toEqual([{ key: "came next" }]);
});
