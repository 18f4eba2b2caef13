import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env.BALLAST_CHROMIUM;

export default defineConfig({
  testDir: "e2e",
  testIgnore: ["**/walls/**", "**/production/**"], // asked by Vitest, and walked by `npm run faults -- production`
  globalSetup: "./e2e/canaries/plant.ts",
  globalTeardown: "./e2e/canaries/search.ts",
  outputDir: "test-results",
  forbidOnly: true,
  retries: 0,
  workers: 1, // the journeys share one portal, and later ones stand on what earlier ones did
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.BALLAST_URL ?? "http://localhost:3000",
    viewport: { width: 1280, height: 800 },
    timezoneId: "America/New_York",
    locale: "en-US",
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    launchOptions: { args: ["--no-sandbox"], ...(executablePath ? { executablePath } : {}) },
  },
});
