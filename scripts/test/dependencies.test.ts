import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const names = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

test("every dependency is justified, and nothing is that is not one", () => {
  const page = readFileSync("docs/dependencies.md", "utf8");
  const justified = [...page.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name).sort();
  expect(justified).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
});
