// Holds the tree to the rules in .dependency-cruiser.cjs, and fails when it was not shown a tree.
import { createRequire } from "node:module";
import { cruise, type ICruiseResult, type IConfiguration } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

/** With a compiler it cannot use, dependency-cruiser reads nothing and finds nothing wrong. */
const fewestModules = 50;

const { options, ...ruleSet } = createRequire(import.meta.url)(
  "../../.dependency-cruiser.cjs",
) as IConfiguration;
const folders = ["app", "bench", "components", "prisma", "scripts", "server"];
const { output } = await cruise(folders, { ...options, validate: true, ruleSet }, undefined, {
  tsConfig: extractTSConfig("tsconfig.json"),
});
const { summary } = output as ICruiseResult;

for (const { rule, from, to } of summary.violations) console.log(`${rule.name}: ${from} -> ${to}`);
console.log(`${summary.totalCruised} modules, ${summary.error} violations`);
if (summary.totalCruised < fewestModules) console.log("That is too few modules to be the project.");
process.exitCode = summary.error > 0 || summary.totalCruised < fewestModules ? 1 : 0;
