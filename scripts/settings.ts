import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { unfinishedMark } from "@/server/db/embedded/unfinished";
import { productionProblems } from "@/server/env";

export type Settings = ReturnType<typeof readSettings>;

const secrets = z.object({
  NEXTAUTH_SECRET: z.string(),
  BALLAST_SECRET: z.string(),
  databasePassword: z.string(),
});

/** What was asked for by arguments and environment, and what every process is told. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv) {
  const embedded = !env.DATABASE_URL;
  const development = args.includes("--dev");
  if (embedded) requireTrial(args, env);
  else requireComplete(env);
  const data = resolve(env.BALLAST_DATA ?? "var");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const port = readPort(env.PORT ?? "3000");
  const address = env.NEXTAUTH_URL ?? `http://localhost:${port}`;
  const { databasePassword, ...secret } = embedded ? keepSecrets(data) : { databasePassword: "" };
  const environment: NodeJS.ProcessEnv = {
    ...(embedded && { ...secret, NEXTAUTH_URL: address, LOG_LEVEL: "warn" }),
    ...env,
    BALLAST_DATA: data,
    BALLAST_MODE: embedded ? "embedded" : "production",
    PORT: String(port),
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return {
    embedded,
    development,
    /** Several web processes and workers may share one database, each with a start of its own. */
    parts: partsOf(args),
    data,
    address,
    port,
    host: env.HOST ?? "127.0.0.1",
    databasePassword,
    /** There while the data of a first start is being made. */
    unfinished: unfinishedMark(data),
    /** Says which reference data the embedded database has. */
    reference: join(data, "reference"),
    environment,
  };
}

function requireComplete(env: NodeJS.ProcessEnv): void {
  const problems = productionProblems(env);
  if (problems.length > 0) throw new Error(`Ballast cannot start.\n${problems.join("\n")}`);
}

/** On the embedded database anybody can be anybody, so what was meant for real work must not begin on it by oversight. */
function requireTrial(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const meant = [
    ...["--web", "--worker"].filter((part) => args.includes(part)),
    ...["SMTP_URL", "MAIL_FROM"].filter((name) => env[name]),
  ];
  if (meant.length === 0 || args.includes("--dev")) return;
  throw new Error(
    `Ballast cannot start.\nDATABASE_URL is not set, and the embedded database is only for trying out. Set it, or leave out what belongs to real work: ${meant.join(", ")}.`,
  );
}

function partsOf(args: readonly string[]): ("web" | "worker")[] {
  if (args.includes("--web")) return ["web"];
  return args.includes("--worker") ? ["worker"] : ["web", "worker"];
}

function readPort(given: string): number {
  const parsed = z.coerce.number().int().min(1).max(65_535).safeParse(given);
  if (!parsed.success) throw new Error(`PORT has to be a number from 1 to 65535, not "${given}".`);
  return parsed.data;
}

/** Made once per data directory: sessions survive a restart, and the embedded database asks for a password. */
function keepSecrets(data: string): z.infer<typeof secrets> {
  const file = join(data, "secrets.json");
  const fresh = () => randomBytes(32).toString("hex");
  const known: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const kept = secrets.safeParse(known);
  if (kept.success) return kept.data;
  const made = {
    NEXTAUTH_SECRET: fresh(),
    BALLAST_SECRET: fresh(),
    databasePassword: fresh(),
    ...Object(known),
  };
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets.parse(made);
}
