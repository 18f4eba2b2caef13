import { createServer, type AddressInfo, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { Conversation } from "./conversation";
import { takeTurns } from "./turns";

/**
 * Speaks PostgreSQL's protocol on a loopback port, for any number of connections over one embedded engine.
 * The engine's own socket server lends the engine message by message, which lets one connection's statement
 * take the place of another's between parse and execute; here a turn lasts until the engine is idle.
 */
export async function serveWire(
  engine: PGlite,
  options: { port: number; password: string; onFailure: (error: unknown) => void },
) {
  const turns = takeTurns();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const conversation = new Conversation(socket, { engine, turns, ...options });
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => conversation.receive(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("timeout", () => socket.destroy());
    socket.on("close", () => {
      sockets.delete(socket);
      conversation.abandon();
    });
  });
  const port = await listen(server, options.port);
  return {
    port,
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
