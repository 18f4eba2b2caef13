import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

process.env.TZ = "UTC";
process.env.BALLAST_MODE = "embedded"; // demonstration sign-in and captured mail exist

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("node_modules/server-only/empty.js") } },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules", ".next", "var"],
    globalSetup: ["server/testing/global-setup.ts"],
    pool: "forks",
    sequence: { shuffle: { files: true } }, // prints its seed; --sequence.shuffle.tests shuffles inside files too
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
