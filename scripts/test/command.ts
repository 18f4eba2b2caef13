import { spawn } from "node:child_process";
import { join } from "node:path";

export type CommandOptions = { env?: Record<string, string>; show?: boolean };

/** Runs one of the project's tools. Its output is shown as it comes, or kept for when it is needed. */
export function command(program: string, args: readonly string[], { env, show }: CommandOptions = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(program, args, {
      env: {
        ...process.env,
        TZ: "UTC",
        NEXT_TELEMETRY_DISABLED: "1",
        CHECKPOINT_DISABLE: "1",
        ...env,
        PATH: path(),
      },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function path(): string {
  return `${join(process.cwd(), "node_modules", ".bin")}:${process.env.PATH ?? ""}`;
}
