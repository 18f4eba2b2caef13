import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

export type Part = {
  name: string;
  file: string;
  args?: string[];
  execArgv: string[];
  environment: () => NodeJS.ProcessEnv;
  /** Kill it when it has not answered for this long. */
  silenceMs?: number;
  /** Others need it until they have ended. */
  stopsLast?: boolean;
};

const message = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready"), port: z.number().optional() }),
  z.object({ type: z.literal("refused"), reason: z.string() }),
  z.object({ type: z.literal("pong") }),
]);

const pingEveryMs = 5_000;
const longestPauseMs = 15_000;
const startsBeforeGivingUp = 6;
const drainMs = 14_000;
const lastDrainMs = 4_000;

/** Keeps child processes running: restarts those that end, and stops all in the right order. */
export class Supervisor {
  private readonly running = new Map<Part, ChildProcess>();
  private stopping: Promise<void> | undefined;

  constructor(private readonly say: (line: string) => void) {}

  /** Resolves when the part says that it is ready. From then on it is kept running. */
  async keep(part: Part): Promise<{ port: number | undefined }> {
    const child = this.spawn(part);
    const ready = await this.becomesReady(part, child);
    void this.watch(part, child);
    return ready;
  }

  /** A process that does one thing and ends. */
  async runToEnd(part: Part): Promise<void> {
    const child = this.spawn(part);
    const [code] = await ended(child);
    this.running.delete(part);
    if (code !== 0) throw new Error(`${part.name} did not finish. Start again to repeat it.`);
  }

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  stop(): Promise<void> {
    return (this.stopping ??= this.stopAll());
  }

  private async stopAll(): Promise<void> {
    const parts = [...this.running].map(([part, child]) => ({ ...part, child }));
    const first = parts.filter((part) => !part.stopsLast);
    await Promise.all(first.map(({ child }) => endWithin(child, drainMs)));
    await Promise.all(parts.map(({ child }) => endWithin(child, lastDrainMs)));
  }

  private spawn(part: Part): ChildProcess {
    // A group of its own: Ctrl-C in a terminal reaches only this process, which then stops them in order.
    const options = { execArgv: part.execArgv, env: part.environment(), detached: true };
    const child = fork(part.file, part.args ?? [], options);
    this.running.set(part, child);
    return child;
  }

  private becomesReady(part: Part, child: ChildProcess): Promise<{ port: number | undefined }> {
    return new Promise((resolve, reject) => {
      child.on("message", (raw) => {
        const heard = message.safeParse(raw).data;
        if (heard?.type === "ready") resolve({ port: heard.port });
        if (heard?.type === "refused") reject(new Error(heard.reason));
      });
      child.once("error", reject);
      child.once("exit", (code, signal) => reject(new Error(`${part.name} ended (${signal ?? code}).`)));
    });
  }

  /** Restarts a part whenever it ends, after a pause that grows while it keeps failing. */
  private async watch(part: Part, first: ChildProcess): Promise<void> {
    let child = first;
    for (let failures = 0; failures < startsBeforeGivingUp;) {
      const since = performance.now();
      const silence = part.silenceMs ? killWhenSilent(child, part.silenceMs, this.say) : undefined;
      const [code, signal] = await ended(child);
      clearInterval(silence);
      if (this.stopping) return;
      failures = performance.now() - since > 60_000 ? 1 : failures + 1;
      const wait = Math.min(longestPauseMs, 250 * 2 ** failures);
      this.say(`${part.name} ended (${signal ?? code}); starting it again in ${wait / 1000} s.`);
      await pause(wait);
      if (this.stopping) return;
      child = this.spawn(part);
      await this.becomesReady(part, child).then(
        () => this.say(`${part.name} is running again.`),
        () => signalGroup(child, "SIGKILL"),
      );
    }
    this.say(`${part.name} keeps failing: stopping.`);
    await this.stop();
    process.exit(1);
  }
}

/** npm does not pass on its own sudden end, so notice it: nothing should run on without the command that started it. */
export function onParentsEnd(react: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && react(), 1_000).unref();
}

/** An engine that computes for ever answers nobody, and cannot be interrupted in any other way. */
function killWhenSilent(child: ChildProcess, silenceMs: number, say: (line: string) => void) {
  let heard = performance.now();
  child.on("message", () => (heard = performance.now()));
  return setInterval(() => {
    if (performance.now() - heard > silenceMs) {
      say(`The embedded database has not answered for ${silenceMs / 1000} s.`);
      child.kill("SIGKILL");
    } else if (child.connected) child.send({ type: "ping" }, () => undefined);
  }, pingEveryMs).unref();
}

async function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  if (child.exitCode !== null || child.signalCode !== null) return [child.exitCode, child.signalCode];
  const [code, signal]: unknown[] = await once(child, "exit");
  return [code as number | null, signal as NodeJS.Signals | null];
}

async function endWithin(child: ChildProcess, milliseconds: number): Promise<void> {
  signalGroup(child, "SIGTERM");
  const kill = setTimeout(() => signalGroup(child, "SIGKILL"), milliseconds);
  await ended(child);
  clearTimeout(kill);
}

/** Reaches what the child has started too. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal); // it has ended, or has not become a group yet
  }
}
