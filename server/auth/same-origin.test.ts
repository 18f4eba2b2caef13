import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isSameOrigin } from "./same-origin";

const asked = (origin?: string, more: Record<string, string> = {}) =>
  isSameOrigin(
    new Request("https://ballast.example/api/trpc/x", {
      method: "POST",
      headers: { host: "ballast.example", ...(origin === undefined ? {} : { origin }), ...more },
    }),
  );

beforeEach(() => vi.stubEnv("NEXTAUTH_URL", "https://ballast.example"));
afterEach(() => vi.unstubAllEnvs());

test("a page of this site may write", () => {
  expect(asked("https://ballast.example")).toBe(true);
});

test.each([
  undefined,
  "null",
  "",
  "http://ballast.example",
  "ftp://ballast.example",
  "https://ballast.example:8443",
  "https://evil.example",
  "https://ballast.example.evil.example",
])("a page of %s may not", (origin) => {
  expect(asked(origin)).toBe(false);
});

test("what a client says a proxy saw changes nothing", () => {
  expect(asked("https://evil.example", { "x-forwarded-host": "evil.example" })).toBe(false);
});
