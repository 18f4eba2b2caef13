import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { firstAnswer, unprivilegedUser } from "@/server/db/native/cluster";
import { findServerPrograms } from "@/server/db/native/find";
import { freePort } from "@/server/db/native/free-port";

const startMs = 60_000;

/** A PostgreSQL server with its durability as delivered, so that what it acknowledged has to survive its end. */
export class Postgres {
  private server: ChildProcess | undefined;
  private said = "";

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

  /** Until it answers. One that finds the memory of a killed one still in use ends at once, and is begun again. */
  async start(): Promise<void> {
    for (const giveUp = performance.now() + startMs; !(await this.begin()); await pause(200))
      if (performance.now() > giveUp) throw new Error(`PostgreSQL does not start: ${this.said}`);
  }

  /** For the next fault, whatever this one left behind. */
  async revive(): Promise<void> {
    this.signal("SIGCONT");
    if (this.hasEnded) await this.start();
  }

  /** Answers whether it runs. */
  private async begin(): Promise<boolean> {
    const settings = [`port=${this.port}`, "listen_addresses=127.0.0.1", "unix_socket_directories="];
    const args = ["-D", join(this.directory, "data"), ...settings.flatMap((setting) => ["-c", setting])];
    const server = spawn(join(this.programs, "postgres"), args, {
      ...unprivilegedUser(),
      cwd: this.directory,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.said = "";
    server.stderr.on("data", (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-2_000)));
    this.server = server;
    const ended = once(server, "exit").then(() => false);
    return Promise.race([ended, firstAnswer(this.urlOf("postgres")).then(() => true)]);
  }

  private get hasEnded(): boolean {
    const { server } = this;
    return !server || server.exitCode !== null || server.signalCode !== null;
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
    await this.end(() => {
      this.server?.kill("SIGSTOP"); // or it would begin another process while they are counted
      this.signal("SIGKILL");
    });
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
    if (!server || this.hasEnded) return;
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
