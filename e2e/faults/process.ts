import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

type Program = {
  file: string;
  execArgv: string[];
  args?: string[];
  environment: () => NodeJS.ProcessEnv;
};

/** One process of the portal, started and ended as often as a fault likes. Keeps what it wrote. */
export class Running {
  private child: ChildProcess | undefined;
  said = "";

  constructor(private readonly program: Program) {}

  /** Until it says that it is ready. */
  async start(): Promise<void> {
    const child = this.launch();
    await new Promise<void>((resolve, reject) => {
      child.on("message", (message) => Object(message).type === "ready" && resolve());
      child.once("exit", (code) => reject(new Error(`${this.program.file} ended (${code}).\n${this.said}`)));
    });
  }

  /** For programs that are expected to end by themselves. */
  launch(): ChildProcess {
    const { file, args = [], execArgv, environment } = this.program;
    const child = fork(file, args, {
      execArgv,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => (this.said += chunk.toString()));
    return (this.child = child);
  }

  /** What it ended with: the code, or the signal. */
  async end(signal: NodeJS.Signals = "SIGKILL"): Promise<number | string | null> {
    const { child } = this;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    }
    return child.exitCode ?? child.signalCode;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }
}
