import { defineConfig } from "@playwright/test";
import base from "../../playwright.config";

const { globalSetup: _, globalTeardown: __, testIgnore: ___, ...kept } = base;

/** The same browser, on an installation with real people only. */
export default defineConfig({ ...kept, testDir: "." });
