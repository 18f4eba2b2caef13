import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, utimesSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { upload } from "./ask";
import { unless, type Fault } from "./fault";
import { site, type Installation } from "./installation";
import { query } from "./postgres";

export const files: Fault[] = [
  {
    name: "disk-full",
    expectation:
      "The disk of the files is full: a clear 507, no row, no half file; with room again uploads work",
    inject: fillDisk,
  },
  {
    name: "kill-in-upload",
    expectation:
      "The web process is killed in an upload: no row, no whole file, and the half one is cleaned up",
    inject: killInUpload,
  },
];

const csv = (bytes: number) => Buffer.alloc(bytes, "a,b\n");

async function fillDisk(installation: Installation) {
  const { data, url, ports, cookies } = installation;
  const shelf = join(data, "files");
  mkdirSync(shelf);
  execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", shelf]);
  try {
    await installation.web(ports[0]).start();
    const tooMuch = await upload(ports[0], cookies.renata, csv(3_000_000));
    const left = filesIn(shelf);
    const small = await upload(ports[0], cookies.renata, csv(10_000));
    const [row] = await query<{ count: number }>(url, "select count(*)::int as count from stored_file");
    return {
      happened: `3 MB into 2 MB: ${tooMuch.status} ${tooMuch.text}; 10 kB afterwards: ${small.status}`,
      problems: [
        ...unless(tooMuch.status === 507, `the upload was answered ${tooMuch.status}`),
        ...unless(left.length === 0, `${left.length} files were left`),
        ...unless(small.status === 200, "a small file was not taken afterwards"),
        ...unless(row?.count === 1, `${row?.count} rows for one file`),
      ],
    };
  } finally {
    await installation.stop();
    execFileSync("/bin/umount", [shelf]);
  }
}

async function killInUpload(installation: Installation) {
  const { data, url, ports, ownerUrl } = installation;
  const web = installation.web(ports[0]);
  await web.start();
  await halfAnUpload(installation, () => web.end("SIGKILL"));
  const half = filesIn(join(data, "files"));
  const [row] = await query<{ count: number }>(url, "select count(*)::int as count from stored_file");
  const yesterday = new Date(Date.now() - 2 * 86_400_000);
  for (const file of half) utimesSync(file, yesterday, yesterday);
  await installation.worker().start();
  await sendHourly(ownerUrl);
  const giveUp = performance.now() + 60_000;
  while (filesIn(join(data, "files")).length > 0 && performance.now() < giveUp) await pause(500);
  const left = filesIn(join(data, "files"));
  return {
    happened: `${row?.count} rows, ${half.length} half file in "incoming", ${left.length} after the hourly cleaning`,
    problems: [
      ...unless(row?.count === 0, "a file that never came is in the database"),
      ...unless(
        half.every((file) => file.includes("incoming")),
        "a half file is in its final place",
      ),
      ...unless(half.length === 1, "there was nothing to clean: the fault came too early"),
      ...unless(left.length === 0, "the half file is still there"),
    ],
  };
}

/** Sends the first megabyte of two and goes on when the server has them. */
async function halfAnUpload({ ports, cookies, data }: Installation, then: () => Promise<unknown>) {
  const headers = {
    host: new URL(site).host,
    cookie: cookies.renata,
    origin: site,
    "x-file-name": "list.csv",
  };
  const sent = request({
    ...{ host: "127.0.0.1", port: ports[0], path: "/api/files", method: "POST" },
    headers: { ...headers, "content-length": "2000000" },
  });
  sent.on("error", () => undefined);
  sent.write(csv(1_000_000));
  const giveUp = performance.now() + 20_000;
  while (filesIn(join(data, "files")).length === 0 && performance.now() < giveUp) await pause(50);
  await then();
  sent.destroy();
}

async function sendHourly(connectionString: string): Promise<void> {
  const boss = new PgBoss({
    connectionString,
    schema: "pgboss",
    migrate: false,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.send("hourly", {});
  await boss.stop({ graceful: false });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return []; // nothing was uploaded yet
  }
}
