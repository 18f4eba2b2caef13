import { expect, test } from "vitest";
import { routesIn } from "./route-of";

const routeOf = routesIn("app");

test.each([
  ["/", "/"],
  ["/requests?search=Whitcomb", "/requests"],
  ["/requests/new", "/requests/new"],
  ["/requests/5f0e8c1a-0000-4000-8000-000000000000", "/requests/[id]"],
  ["/api/files/5f0e8c1a-0000-4000-8000-000000000000", "/api/files/[id]"],
  ["/api/trpc/requests.list,home.needs?batch=1", "/api/trpc/[trpc]"],
  ["/api/auth/callback/password", "/api/auth/[...nextauth]"],
  ["/_next/static/chunks/main.js", "/_next"],
  ["/wp-login.php", "other"],
  ["/requests/one/two/three/four", "other"],
])("%s counts as %s", (address, route) => {
  expect(routeOf(address)).toBe(route);
});

test("the secret of an invitation is no part of its route", () => {
  const routes = ["/invitation/s3cret", "/invite/s3cret", "/invitations/s3cret"].map(routeOf);
  expect(routes.join()).not.toContain("s3cret");
});
