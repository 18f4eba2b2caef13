import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

export type Settings = ReturnType<typeof readSettings>;

const port = z.coerce.number().int().min(1).max(65_535);
const secrets = z.object({
  NEXTAUTH_SECRET: z.string(),
  BALLAST_SECRET: z.string(),
  databasePassword: z.string(),
});

/** What was asked for by arguments and environment, and what every process is told. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv) {
  const embedded = !env.DATABASE_URL;
  const development = args.includes("--dev");
  const data = resolve(env.BALLAST_DATA ?? "var");
  const parsed = port.safeParse(env.PORT ?? "3000");
  if (!parsed.success) throw new Error(`PORT has to be a number from 1 to 65535, not "${env.PORT}".`);
  const address = env.NEXTAUTH_URL ?? `http://localhost:${parsed.data}`;
  const { databasePassword, ...made } = embedded ? keepSecrets(data) : { databasePassword: "" };
  const environment: NodeJS.ProcessEnv = {
    ...made,
    ...(embedded && { NEXTAUTH_URL: address }),
    ...env,
    BALLAST_DATA: data,
    BALLAST_MODE: embedded ? "embedded" : "production",
    PORT: String(parsed.data),
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return {
    embedded,
    development,
    data,
    address,
    port: parsed.data,
    host: env.HOST ?? "127.0.0.1",
    databasePassword,
    /** There while the data of a first start is being made. */
    unfinished: join(data, "setup-unfinished"),
    environment,
  };
}

/** Made once per data directory: sessions survive a restart, and the embedded database asks for a password. */
function keepSecrets(data: string): z.infer<typeof secrets> {
  const file = join(data, "secrets.json");
  mkdirSync(data, { recursive: true, mode: 0o700 });
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
