import type { TestProject } from "vitest/node";
import { embeddedTemplate, nativeTemplate, type Template } from "./template";

declare module "vitest" {
  interface ProvidedContext {
    database: Template;
  }
}

/** Makes the one migrated database with reference data that every test file starts from a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const asked = process.env.BALLAST_TEST_DATABASE ?? "embedded";
  const { template, discard } = asked === "embedded" ? await embeddedTemplate() : await nativeTemplate(asked);
  project.provide("database", template);
  return discard;
}
