import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pendingMigrations } from "@/server/db/migrate";
import { readMigrations } from "@/server/db/migrate/files";
import { freePort } from "@/server/db/native/free-port";
import { ask } from "./ask";
import { unless, type Fault } from "./fault";
import { site, type Installation } from "./installation";
import { query } from "./postgres";

export const starting: Fault[] = [
  {
    name: "second-start",
    expectation:
      "A second run on the same data is refused and names the first; a second web process on a port too",
    inject: startTwice,
  },
  {
    name: "drain",
    expectation:
      "SIGTERM in an upload: it is finished and answered, nothing new is taken, the start ends with 0 within 14 s",
    inject: drain,
  },
  {
    name: "kill-migration",
    expectation:
      "db:migrate is killed in a migration: nothing of it stays, the record is whole, the next run completes",
    inject: killMigration,
  },
];

async function startTwice(installation: Installation) {
  const { data, ports } = installation;
  const address = "http://first.ballast.test";
  const embedded = {
    file: "server/db/embedded/serve.ts",
    execArgv: ["--import", "tsx"],
    environment: () => ({
      ...process.env,
      ...{ BALLAST_DATA: data, BALLAST_ADDRESS: address, BALLAST_DATABASE_PASSWORD: "9".repeat(32) },
      ...{ BALLAST_DATABASE_PORT: "0", BALLAST_BEGIN: "1" },
    }),
  };
  await installation.program(embedded).start();
  const refused = await refusalOf(installation.program(embedded).launch());
  await installation.web(ports[0]).start();
  const taken = await refusalOf(installation.web(ports[0]).launch());
  return {
    happened: `"${refused}" "${taken}"`,
    problems: [
      ...unless(refused.includes(address), "the holder is not named"),
      ...unless(taken.includes(String(ports[0])), "the port is not named"),
    ],
  };
}

async function refusalOf(child: ReturnType<ReturnType<Installation["program"]>["launch"]>): Promise<string> {
  const [message]: unknown[] = await Promise.race([once(child, "message"), pause(60_000, ["no answer"])]);
  child.kill("SIGKILL");
  return String(Object(message).reason ?? "it was not refused");
}

async function drain(installation: Installation) {
  const port = await freePort();
  const start = installation.program({
    file: "scripts/start.ts",
    execArgv: ["--import", "tsx"],
    args: ["--web"],
    environment: () => installation.environment(port),
  });
  const child = start.launch();
  while (!start.said.includes("Ballast is ready")) {
    if (child.exitCode !== null) throw new Error(start.said);
    await pause(100);
  }
  const inFlight = slowUpload(port, installation.cookies.renata);
  await pause(1_000);
  const since = performance.now();
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await pause(2_000);
  const late = await ask(port, "/api/health", { timeoutMs: 2_000 }).then(
    ({ status }) => String(status),
    () => "refused",
  );
  inFlight.finish();
  const status = await inFlight.status;
  const [code]: unknown[] = await ended;
  const seconds = (performance.now() - since) / 1000;
  return {
    happened: `the upload was answered ${status}, a new request ${late}, ended with ${String(code)} after ${seconds.toFixed(1)} s`,
    problems: [
      ...unless(status === 200, "the upload was cut off"),
      ...unless(late === "refused", "a new request was taken"),
      ...unless(code === 0, `it ended with ${String(code)}`),
      ...unless(seconds < 14, "it took too long"),
    ],
  };
}

function slowUpload(port: number, cookie: string) {
  const headers = {
    host: new URL(site).host,
    cookie,
    origin: site,
    "x-file-name": "list.csv",
    "content-length": "8",
  };
  const sent = request({ host: "127.0.0.1", port, path: "/api/files", method: "POST", headers });
  const status = new Promise<number>((resolve) => {
    sent.on("response", (response) => resolve(response.resume().statusCode ?? 0));
    sent.on("error", () => resolve(0));
  });
  sent.write("a,b\n");
  return { status, finish: () => sent.end("1,2\n") };
}

async function killMigration({ url, ownerUrl, program }: Installation) {
  const directory = mkdtempSync(join(tmpdir(), "ballast-faults-migrations-"));
  cpSync(join("prisma", "migrations"), directory, { recursive: true });
  const name = "29991231000000_slow";
  mkdirSync(join(directory, name));
  writeFileSync(
    join(directory, name, "migration.sql"),
    "create table slow_one (); select pg_sleep(4); create table slow_two ();",
  );
  const migrating = program({
    file: "e2e/faults/migrating.ts",
    execArgv: ["--import", "tsx"],
    args: [directory],
    environment: () => ({ ...process.env, DATABASE_URL: ownerUrl }),
  });
  const child = migrating.launch();
  while (!migrating.said.includes(name) && child.exitCode === null) await pause(50);
  await pause(1_000);
  await migrating.end("SIGKILL");
  const again = migrating.launch();
  const [code]: unknown[] = await once(again, "exit");
  const rows = await query<{ name: string; checksum: string; finished: boolean }>(
    url,
    "select migration_name as name, checksum, finished_at is not null as finished from _prisma_migrations",
  );
  const [tables] = await query<{ count: number }>(
    url,
    "select count(*)::int as count from pg_class where relname in ('slow_one', 'slow_two')",
  );
  await query(url, "delete from _prisma_migrations where migration_name = $1", [name]);
  const pending = await pendingMigrations(url);
  const files = readMigrations(directory);
  rmSync(directory, { recursive: true });
  return {
    happened: `the next run ended with ${String(code)}: ${rows.length} of ${files.length} migrations recorded, ${tables?.count} of 2 tables`,
    problems: [
      ...unless(code === 0, migrating.said),
      ...unless(
        rows.length === files.length && rows.every(({ finished }) => finished),
        "the record is not whole",
      ),
      ...unless(
        files.every((file) => rows.some((row) => row.name === file.name && row.checksum === file.checksum)),
        "a checksum is wrong",
      ),
      ...unless(tables?.count === 2 && pending.length === 0, "the migration is half there"),
    ],
  };
}
