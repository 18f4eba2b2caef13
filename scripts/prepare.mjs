// Installs, generates and builds what is missing or stale. Runs on the machine's own Node, before anything is installed.
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environment, fingerprint, root, run, step } from "./step.mjs";

const client = { stamp: "server/db/generated/.stamp", sources: ["prisma/schema.prisma", "prisma/models"] };
const build = {
  stamp: ".next/.stamp",
  sources: ["app", "components", "server", "public", "prisma", "proxy.ts", "instrumentation.ts"].concat([
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
  ]),
};
const notBuilt =
  /\.test\.tsx?$|^server\/(testing|db\/(embedded|migrate|native|generated))$|^prisma\/(seed|migrations)$/;

/** Everything that other programs of this project need before they can start. */
export async function prepare() {
  if (!isInstalled()) await step("Installing packages", install);
  const sources = fingerprint([...client.sources, "package-lock.json"]);
  if (isStale(client.stamp, sources)) await step("Generating the database client", () => generate(sources));
}

/** The production build, unless the one at hand is of these very sources. */
export async function buildIfStale() {
  const sources = fingerprint(build.sources, notBuilt);
  if (isStale(build.stamp, sources) || !existsSync(join(root, ".next/BUILD_ID"))) {
    await step("Building the portal", () => compile(sources));
  }
}

/** Compares what npm says it put into node_modules with the lock file, so an interrupted install counts as none. */
function isInstalled() {
  const binaries = ["node_modules/node/bin/node", "node_modules/esbuild/bin/esbuild"];
  const installed = packagesIn("node_modules/.package-lock.json");
  if (!installed || !binaries.every((path) => existsSync(join(root, path)))) return false;
  const wanted = Object.entries(packagesIn("package-lock.json") ?? {});
  return wanted.every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

function packagesIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}

async function install() {
  // Not `npm ci`: it refuses a lock file that names no binaries for systems which a registry at hand does not serve.
  await run("npm", ["install", "--no-save", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"]);
  // Only these two fetch or place a program that fits this machine; no other package may run code here.
  await run("npm", ["rebuild", "node", "esbuild"]);
}

/** Prisma would fetch an engine that generating does not use; any program in its place keeps it from trying. */
async function generate(sources) {
  const env = { ...environment, PRISMA_SCHEMA_ENGINE_BINARY: join(root, "node_modules/node/bin/node") };
  await run("prisma", ["generate"], { env });
  mark(client.stamp, sources);
}

async function compile(sources) {
  await run("next", ["build"], { env: { ...environment, NODE_ENV: "production" } });
  mark(build.stamp, sources);
}

function isStale(stamp, sources) {
  const path = join(root, stamp);
  return !existsSync(path) || readFileSync(path, "utf8") !== sources;
}

function mark(stamp, sources) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), sources);
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  // Under the supervisor this process leads a group: a build does not outlive the command that asked for it.
  if (process.connected) process.once("disconnect", () => process.kill(-process.pid, "SIGKILL"));
  try {
    await (process.argv.includes("--build") ? buildIfStale() : prepare());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
  if (process.connected) process.exit();
}
