// The limit: node:http and pg, asked for the same, with nothing in between. Told by its parent what that is.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";
import { replay } from "./replay";
import type { Recording } from "./statements";

/** `bytes` is a page to send; without it, the rows go out as JSON. */
export type Task = { path: string; recording: Recording; bytes: string | null };

const tasks = new Map<string, Task>();
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 10 });

process.on("message", (task: Task) => {
  tasks.set(task.path, task);
  process.send?.({ type: "known", path: task.path });
});
process.on("disconnect", () => process.exit(0));

const server = createServer((request, response) => {
  request.resume();
  const task = tasks.get(request.url ?? "");
  if (!task) return void response.writeHead(404).end();
  replay(pool, task.recording).then(
    (rows) => response.end(task.bytes ?? JSON.stringify(rows)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => {
  process.send?.({ type: "ready", port: (server.address() as AddressInfo).port });
});
