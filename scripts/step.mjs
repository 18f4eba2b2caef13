import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The environment of every tool we start: the project's Node first on the path, and no calls home. */
export const environment = {
  ...process.env,
  PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** Says what is being done, does it, and says how long it took. */
export async function step(title, work) {
  const started = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(started)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

export function seconds(started) {
  const elapsed = (performance.now() - started) / 1000;
  return elapsed < 10 ? `${elapsed.toFixed(1)} s` : `${Math.round(elapsed)} s`;
}

/** Runs a program quietly. What it printed is the error when it fails. */
export async function run(program, args, options = {}) {
  const { code, output } = await attempt(program, args, options);
  if (code !== 0) throw new Error(`${output.trim()}\n\n${program} ${args.join(" ")} ended with ${code}.`);
  return output;
}

/** Runs a program quietly, whatever comes of it. */
export function attempt(program, args, { env = environment, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: -1, output: `${output}${error.message}` }));
    child.on("close", (code, signal) => resolve({ code: code ?? `signal ${signal}`, output }));
  });
}

/** One hash over the names and contents of files and folders, leaving out what `skip` matches. */
export function fingerprint(paths, skip = /$^/) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesIn(join(root, path), skip)).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path, skip) {
  if (!existsSync(path) || skip.test(relative(root, path))) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name), skip));
}
