import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { noteDatabaseAway, withTrace } from "./kernel/trace";
import { sayWhenUnavailable } from "./unavailable";

/** What a browser gets from a page that answers so, with or without the database. */
async function answered(status: number, isAway: boolean) {
  const server = createServer((_, response) => {
    void withTrace({ request: "1" }, async () => {
      sayWhenUnavailable(response);
      await Promise.resolve();
      if (isAway) noteDatabaseAway();
      response.statusCode = status;
      response.end("A page.");
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  return { status: answer.status, again: answer.headers.get("retry-after"), text: await answer.text() };
}

test("a page that fails while the database is away says so, and when to come back", async () => {
  expect(await answered(500, true)).toEqual({ status: 503, again: "10", text: "A page." });
});

test("a page that is broken, or that works all the same, says what it said", async () => {
  expect(await answered(500, false)).toMatchObject({ status: 500, again: null });
  expect(await answered(200, true)).toMatchObject({ status: 200, again: null });
});
