import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { example } from "@/e2e/production/operations-page";
import { ask, change, upload } from "./ask";
import { unless, type Fault, type Outcome } from "./fault";
import type { Installation } from "./installation";
import { judge, startWriting } from "./load";
import { Postgres, query } from "./postgres";
import { runToEnd, startAll, startAsDescribed } from "./starts";

export const keeping: Fault[] = [
  {
    name: "backup",
    expectation:
      "A backup is made while people write and upload, and restored on another server by the page's commands: what was acknowledged before is there, each file with its bytes, the chain whole, and the portal works",
    inject: keepAndRestore,
  },
];

async function keepAndRestore(installation: Installation): Promise<Outcome> {
  const { ports, url, data } = installation;
  const [one] = ports;
  await startAll(installation);
  const folder = mkdtempSync(join(tmpdir(), "ballast-backup-"));
  const elsewhere = await Postgres.create();
  try {
    const writing = startWriting(installation);
    const attaching = startAttaching(installation);
    await pause(4_000);
    const { acknowledged, drafts } = structuredClone(writing.ledger);
    const attached = [...attaching.ids];
    const environment = { ...process.env, BALLAST_DATA: data };
    shell(folder, example("sh", "pg_dump").replace(/postgresql:\S+/, url), environment);
    await pause(500);
    const [all] = await Promise.all([writing.stop(), attaching.stop()]);
    await installation.stop();

    const restored = await restore(elsewhere, folder);
    const settings = { DATABASE_URL: elsewhere.urlOf("ballast", "ballast_portal"), BALLAST_DATA: restored };
    const migrated = await runToEnd(installation, "scripts/db-migrate.ts", {
      ...settings,
      MIGRATION_DATABASE_URL: elsewhere.urlOf("ballast", "ballast_owner"),
    });
    if (migrated.code !== 0) throw new Error(migrated.said);
    await startAsDescribed(installation, "--web", { ...settings, PORT: String(one) });
    await startAsDescribed(installation, "--worker", settings);
    const there = { ...installation, url: elsewhere.urlOf("ballast") };
    const { rows, missing } = await filesOf(there.url, restored);
    const download = await ask(one, `/api/files/${attached.at(-1)}`, {
      headers: { cookie: installation.cookies.renata },
    });
    const written = all.acknowledged.length + all.drafts.length;
    return {
      happened: `${written} writes and ${attaching.ids.length} files during the backup, ${acknowledged.length + drafts.length} and ${attached.length} before it; ${rows} files in the restored database, ${missing.length} missing or changed`,
      problems: [
        ...(await judge(there, { acknowledged, drafts })),
        ...unless(written > acknowledged.length + drafts.length, "nobody wrote during the backup"),
        ...unless(missing.length === 0, `not there as they were: ${missing.join(", ")}`),
        ...unless(attached.length > 0 && rows >= attached.length, "an attached file is lost"),
        ...unless(download.status === 200, `a file was answered ${download.status}`),
      ],
    };
  } finally {
    await installation.stop();
    await elsewhere.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

const shell = (cwd: string, commands: string, env: NodeJS.ProcessEnv) =>
  execFileSync("sh", ["-e", "-c", commands], { cwd, env, stdio: "pipe" });

/** By the page, on a server that knows nothing. Answers where the files are. */
async function restore(elsewhere: Postgres, folder: string): Promise<string> {
  const data = join(folder, "data");
  const admin = elsewhere.urlOf("postgres");
  await query(admin, "create role ballast_owner login createrole");
  await query(admin, "create role ballast_portal login noinherit");
  await query(admin, "create database ballast owner ballast_owner");
  const commands = example("sh", "pg_restore").replaceAll(/postgresql:\S+/g, elsewhere.urlOf("ballast"));
  shell(folder, commands, { ...process.env, BALLAST_DATA: data });
  return data;
}

/** Somebody who sends messages with a file each, as fast as they are taken. */
function startAttaching({ ports, cookies, requestId }: Installation) {
  const ids: string[] = [];
  let isOver = false;
  const all = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const answer = await upload(ports[1], cookies.renata, Buffer.from(`turn,${turn}\n`.repeat(2_000)));
      const { id = "" } = JSON.parse(answer.text) as { id?: string };
      const message = { id: crypto.randomUUID(), requestId, body: `File ${turn}`, fileIds: [id] };
      const { status } = await change(ports[0], "requests.message", message, cookies.renata);
      if (status === 200) ids.push(id);
    }
  })();
  return {
    ids,
    async stop() {
      isOver = true;
      await all;
    },
  };
}

async function filesOf(url: string, data: string) {
  const rows = await query<{ id: string; sha256: string }>(url, "select id, sha256 from stored_file");
  const missing = rows.filter(({ id, sha256 }) => {
    try {
      const bytes = readFileSync(join(data, "files", id.slice(0, 2), id));
      return createHash("sha256").update(bytes).digest("hex") !== sha256;
    } catch {
      return true;
    }
  });
  return { rows: rows.length, missing: missing.map(({ id }) => id) };
}
