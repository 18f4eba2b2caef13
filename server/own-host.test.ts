import { expect, test } from "vitest";
import { refuseForeignHost } from "./own-host";

const production = { address: "https://ballast.example", port: 3000, embedded: false };
const tryingOut = { address: "http://localhost:4100", port: 4100, embedded: true };
const home = (host: string | undefined) => ({ host, path: "/requests" });

test.each(["ballast.example", "Ballast.Example", "ballast.example:443"])(
  "its own name is answered: %s",
  (host) => {
    expect(refuseForeignHost(production, home(host))).toBeNull();
  },
);

test.each([
  undefined,
  "",
  "evil.example",
  "ballast.example.evil.example",
  "evil.example/ballast.example",
  "ballast.example:3000",
  "ballast.example, evil.example",
  "ballast.example@evil.example",
  "ballast.example.",
  "127.0.0.1:3000",
  "localhost:3000",
  "10.0.0.5",
])("another name is refused, with the address to use: %s", (host) => {
  expect(refuseForeignHost(production, home(host))).toContain("answers at https://ballast.example only");
});

test.each(["localhost:4100", "127.0.0.1:4100", "[::1]:4100"])(
  "trying it out on this machine works: %s",
  (host) => {
    expect(refuseForeignHost(tryingOut, home(host))).toBeNull();
  },
);

test.each(["localhost:4101", "localhost", "rebound.example:4100", "192.168.0.7:4100"])(
  "trying it out under any other name does not: %s",
  (host) => {
    expect(refuseForeignHost(tryingOut, home(host))).not.toBeNull();
  },
);

test.each(["/api/ready", "/api/health", "/api/metrics", "/api/ready?verbose"])(
  "probes may ask by address: %s",
  (path) => {
    expect(refuseForeignHost(production, { host: "10.0.0.5:3000", path })).toBeNull();
    expect(refuseForeignHost(production, { host: undefined, path })).toBeNull();
  },
);

test.each(["/api/ready/", "/api/readyx", "/api/trpc?x=/api/ready", "/x/api/ready"])(
  "what only looks like a probe may not: %s",
  (path) => {
    expect(refuseForeignHost(production, { host: "10.0.0.5", path })).not.toBeNull();
  },
);
