import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { openPortal } from "@/server/testing/portal";
import { deliverEvents, type Reaction } from "./deliver";

const everything = new Date(0);

beforeAll(async () => {
  await openPortal();
});

const happen = (type: string, count = 1) =>
  withSystem("test", (db) =>
    db.event.createMany({
      data: Array.from({ length: count }, () => ({
        ...{ actorName: "Somebody", type, subjectKind: "request", subjectId: randomUUID() },
        ...{ subjectRef: "AR", traceId: "x", tlp: "AMBER", audience: ["role:auditor"] },
      })),
    }),
  );
const retries = () => withSystem("test", (db) => db.eventRetry.findMany({ select: { attempts: true } }));
const letTimePass = () =>
  withSystem("test", (db) => db.eventRetry.updateMany({ data: { nextTryAt: new Date(0) } }));

test("events that fail again and again hold up no other", async () => {
  let isBroken = true;
  const told: string[] = [];
  const react: Reaction = async (_, { type }) => {
    if (type === "test.bad" && isBroken) throw new Error("No such table.");
    told.push(type);
  };
  await happen("test.bad", 12);
  await happen("test.good");
  expect(await deliverEvents([react], everything, 10)).toBe(0);
  expect(await deliverEvents([react], everything, 10)).toBe(1);
  expect(told).toEqual(["test.good"]);
  expect(await deliverEvents([react], everything, 10)).toBe(0);

  await letTimePass();
  await deliverEvents([react], everything, 100);
  expect((await retries()).map(({ attempts }) => attempts)).toEqual(Array(12).fill(2));

  isBroken = false;
  await letTimePass();
  expect(await deliverEvents([react], everything, 100)).toBe(12);
  expect(await retries()).toEqual([]);
});
