import { expect, test } from "vitest";
import { refuseBody } from "./body-limit";

test("a small body of known length is read", () => {
  expect(refuseBody("/api/trpc/requests.get", { "content-length": "120" })).toBeNull();
  expect(refuseBody("/requests", {})).toBeNull();
});

test.each([
  [{ "content-length": "262145" }, 413],
  [{ "content-length": "1e9" }, 413],
  [{ "content-length": "lots" }, 413],
  [{ "transfer-encoding": "chunked" }, 411],
  [{ "transfer-encoding": "chunked", "content-length": "1" }, 411],
])("a body with %j is refused", (headers, status) => {
  for (const path of ["/api/trpc/requests.submit", "/api/auth/callback/password", "/requests"])
    expect(refuseBody(path, headers)?.status, path).toBe(status);
});

test("an upload measures itself", () => {
  expect(refuseBody("/api/files", { "transfer-encoding": "chunked" })).toBeNull();
  expect(refuseBody("/api/files/../trpc", { "transfer-encoding": "chunked" })?.status).toBe(411);
});
