import { Writable } from "node:stream";
import { expect, test, vi } from "vitest";
import { connect } from "@/server/db/client";
import { createCallerFactory, outside, router } from "@/server/trpc/init";
import { describeError, log, openLog } from "./log";
import { withTrace } from "./trace";

const secret = "what an office wrote about its firewall";

/** The database client quotes the whole query when it does not understand it. */
async function misunderstood(): Promise<unknown> {
  const client = connect("postgresql://nobody:nothing@127.0.0.1:1/none");
  const where = { name: secret, mood: secret } as { name: string };
  return client.person.findFirst({ where }).catch((error: unknown) => error);
}

test("of an error the log learns its name, its code and where it happened, not what it says", async () => {
  const error = await misunderstood();
  expect(String(error)).toContain(secret);
  const described = describeError(error);
  expect(JSON.stringify(described)).not.toContain(secret);
  expect(described.name).toBe("PrismaClientValidationError");
  const refused = Object.assign(new Error(`connect to ${secret}`), { code: "ECONNREFUSED" });
  expect(describeError(refused)).toMatchObject({ name: "Error", code: "ECONNREFUSED" });
  expect(describeError(refused).at?.[0]).toMatch(/log\.test\.ts:\d+:\d+/);
  expect(describeError(new Error("x", { cause: refused })).code).toBe("ECONNREFUSED");
});

test("a message that looks like a line of a stack is left out too", () => {
  const error = new Error(`Invalid\n    at ${secret} (file.ts:1:1)\n    at ${secret}:1:1`);
  expect(JSON.stringify(describeError(error))).not.toContain("firewall");
});

test("a bug in a procedure is logged without what was sent", async () => {
  const written = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const boom = router({
    now: outside.query(async () => {
      throw await misunderstood();
    }),
  });
  const caller = createCallerFactory(boom)({ caller: { token: null, address: "test" } });
  await expect(caller.now()).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  expect(written).toHaveBeenCalledOnce();
  expect(JSON.stringify(written.mock.calls)).not.toContain(secret);
});

test("a line says which request and which job it belongs to, however deep it is written", async () => {
  const lines: string[] = [];
  const written = openLog(
    new Writable({
      write(line, _, done) {
        lines.push(String(line));
        done();
      },
    }),
  );
  written.level = "info"; // whatever the run was told to log
  await Promise.all(
    ["one", "two"].map((request) =>
      withTrace({ request, job: `event ${request}` }, async () => {
        await new Promise(setImmediate);
        written.warn({ about: request }, "said");
      }),
    ),
  );
  written.warn("of the process itself");
  const read = lines.map((line): unknown => JSON.parse(line));
  expect(read).toMatchObject([
    { request: "one", job: "event one", about: "one" },
    { request: "two", job: "event two", about: "two" },
    { msg: "of the process itself" },
  ]);
  expect(read[2]).not.toHaveProperty("request");
});

test("the code a reader is given is the beginning of the request's id in the log", async () => {
  const written = vi.spyOn(log, "error").mockImplementation(() => undefined);
  written.mockClear();
  const boom = router({
    now: outside.query(() => {
      throw new Error("a bug");
    }),
  });
  const caller = createCallerFactory(boom)({ caller: { token: null, address: "test" } });
  const asked = withTrace({ request: "0b5e55ed-0000-4000-8000-000000000000" }, () => caller.now());
  await expect(asked).rejects.toThrow(/code: 0b5e55ed\./);
  await expect(asked).rejects.toMatchObject({ digest: "0b5e55ed" });
  expect(written.mock.calls[0]?.[0]).toMatchObject({ code: "0b5e55ed" });
});
