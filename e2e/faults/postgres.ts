import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { firstAnswer, unprivilegedUser } from "@/server/db/native/cluster";
import { findServerPrograms } from "@/server/db/native/find";
import { freePort } from "@/server/db/native/free-port";

/** A PostgreSQL server with its durability as delivered, so that what it acknowledged has to survive its end. */
export class Postgres {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly programs: string,
    private readonly directory: string,
    readonly port: number,
  ) {}

  static async create(): Promise<Postgres> {
    const programs = findServerPrograms();
    if (!programs) throw new Error("The faults need PostgreSQL's server programs: the package postgresql.");
    const directory = mkdtempSync(join(tmpdir(), "ballast-faults-"));
    const user = unprivilegedUser();
    if (user) chownSync(directory, user.uid, user.gid);
    const args = ["-D", join(directory, "data"), "-U", "postgres", "--auth=trust", "--encoding=UTF8"];
    execFileSync(join(programs, "initdb"), [...args, "--locale=C"], {
      ...user,
      cwd: directory,
      stdio: "pipe",
    });
    const postgres = new Postgres(programs, directory, await freePort());
    await postgres.start();
    return postgres;
  }

  urlOf(database: string, login = "postgres"): string {
    return `postgresql://${login}:local@127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    const settings = [`port=${this.port}`, "listen_addresses=127.0.0.1", "unix_socket_directories="];
    const args = ["-D", join(this.directory, "data"), ...settings.flatMap((setting) => ["-c", setting])];
    this.server = spawn(join(this.programs, "postgres"), args, {
      ...unprivilegedUser(),
      cwd: this.directory,
      stdio: "ignore",
    });
    await firstAnswer(this.urlOf("postgres"));
  }

  /** All of its processes, which each lead a group of their own. */
  signal(signal: NodeJS.Signals): void {
    const first = this.server?.pid;
    if (!first) return;
    for (const pid of [first, ...childrenOf(first)]) {
      try {
        process.kill(pid, signal);
      } catch {
        continue; // it has ended by itself
      }
    }
  }

  async kill(): Promise<void> {
    await this.end(() => this.signal("SIGKILL"));
  }

  /** As an administrator restarts it: sessions are ended, nothing is lost. */
  async restart(): Promise<void> {
    await this.end(() => this.server?.kill("SIGINT"));
    await this.start();
  }

  async remove(): Promise<void> {
    this.signal("SIGCONT");
    await this.kill();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async end(tell: () => void): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    tell();
    await ended;
  }
}

function childrenOf(parent: number): number[] {
  const isChild = (pid: string) => {
    try {
      return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]) === parent;
    } catch {
      return false; // ended meanwhile
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && isChild(name))
    .map(Number);
}

/** One question as the database's administrator. */
export async function query<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
