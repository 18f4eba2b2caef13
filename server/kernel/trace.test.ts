import { expect, test } from "vitest";
import { idOfRequest } from "./trace";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const given = "8D7F0E5AC1B24E0F9A6B3C2D1E0F4A5B";

test("an id from outside is not taken: a request gets one of its own", () => {
  const id = idOfRequest(given, 0);
  expect(id).toMatch(uuid);
  expect(id).not.toContain("8d7f0e5a");
});

test("the id our own proxy gave stays, so that both logs can be read together", () => {
  expect(idOfRequest(given, 1)).toBe("8d7f0e5a-c1b2-4e0f-9a6b-3c2d1e0f4a5b");
});

test.each([undefined, "", "short", `${given}\n`, "g".repeat(32), ["a", "b"]])(
  "what is no id is replaced, also behind a proxy: %j",
  (header) => {
    expect(idOfRequest(header, 1)).toMatch(uuid);
  },
);
