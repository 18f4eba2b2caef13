import { fork, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { freePort } from "@/server/db/native/free-port";
import type { Task } from "./bare-server";
import type { Recording } from "./statements";

const startMs = 60_000;
const ready = z.object({ type: z.literal("ready"), port: z.number() });
const recorded = z.object({ type: z.literal("recorded"), recording: z.array(z.array(z.unknown())) });

export type Portal = {
  address: string;
  secret: string;
  /** The statements that reach PostgreSQL while something is asked of it. */
  record: (ask: () => Promise<unknown>) => Promise<Recording>;
  stop: () => Promise<void>;
};

/** The production web server of this very build on a database of the bench. */
export async function startPortal(databaseUrl: string): Promise<Portal> {
  const data = mkdtempSync(join(tmpdir(), "ballast-bench-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString("hex");
  const child = fork("server/web.ts", {
    execArgv: ["--import", "tsx", "--import", "./bench/web-recorder.ts"],
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, NEXTAUTH_URL: address, NEXTAUTH_SECRET: secret, BALLAST_DATA: data },
      ...{ BALLAST_SECRET: randomBytes(32).toString("hex"), BALLAST_MODE: "production", PORT: String(port) },
      ...{ HOST: "127.0.0.1", LOG_LEVEL: "error", NODE_ENV: "production" },
    },
  });
  await said(child, ready);
  return {
    address,
    secret,
    async record(ask) {
      child.send("record");
      await ask();
      child.send("stop");
      return (await said(child, recorded)).recording as Recording;
    },
    async stop() {
      await end(child);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export type BareServer = { learn: (task: Task) => Promise<string>; stop: () => Promise<void> };

/** In a process of its own, as the portal is. */
export async function startBareServer(databaseUrl: string): Promise<BareServer> {
  const child = fork("bench/bare-server.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const { port } = await said(child, ready);
  return {
    async learn(task) {
      child.send(task);
      await said(child, z.object({ type: z.literal("known"), path: z.literal(task.path) }));
      return `http://127.0.0.1:${port}${task.path}`;
    },
    stop: () => end(child),
  };
}

function said<Message>(child: ChildProcess, shape: z.ZodType<Message>): Promise<Message> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => () =>
      settle(() => reject(new Error(`A process of the bench ${reason}.`)));
    const ended = fail("ended");
    const tooLong = setTimeout(fail("does not answer"), startMs);
    const listen = (message: unknown) => {
      const read = shape.safeParse(message);
      if (read.success) settle(() => resolve(read.data));
    };
    function settle(answer: () => void) {
      clearTimeout(tooLong);
      child.off("message", listen).off("exit", ended);
      answer();
    }
    child.on("message", listen).once("exit", ended);
  });
}

async function end(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
