// The web server: Next behind a plain HTTP server that refuses what this application never answers.
import { AsyncResource } from "node:async_hooks";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { refuseBody } from "./body-limit";
import { clientAddress } from "./client-address";
import { log } from "./kernel/log";
import { metrics } from "./kernel/metrics";
import { idOfRequest, withTrace } from "./kernel/trace";
import { refuseForeignHost } from "./own-host";
import { routesIn } from "./route-of";
import { sayWhenUnavailable } from "./unavailable";

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
const proxies = Number(process.env.TRUSTED_PROXIES ?? 0);
const dev = process.env.NODE_ENV !== "production";
const drainMs = 10_000;
const site = {
  address: new URL(process.env.NEXTAUTH_URL ?? `http://localhost:${port}`).href, // a wrong one stops the start
  port,
  embedded: process.env.BALLAST_MODE === "embedded",
};

const app = next({ dev, hostname, port });
const routeOf = routesIn("app");
const server = createServer((request, response) => {
  const id = idOfRequest(request.headers["x-request-id"], proxies);
  request.headers["x-request-id"] = id;
  response.setHeader("x-request-id", id);
  void withTrace({ request: id }, () => {
    noteWhenAnswered(request, response);
    sayWhenUnavailable(response);
    return answer(request, response);
  });
});

process.on("disconnect", () => process.exit(0));
process.once("SIGTERM", stop);
server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
  // Only the development server's reload channel speaks anything but HTTP.
  if (dev && foreign(request) === null) void app.getUpgradeHandler()(request, socket, head);
  else socket.destroy();
});
server.on("error", (error: NodeJS.ErrnoException) => {
  const reason = error.code === "EADDRINUSE" ? `Port ${port} is in use by another program.` : error.message;
  process.send?.({ type: "refused", reason });
});

await app.prepare();
const handle = app.getRequestHandler();
server.listen(port, hostname, () => process.send?.({ type: "ready", port }));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const forwarded = request.headers["x-forwarded-for"];
  request.headers["x-ballast-address"] = clientAddress(
    request.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join() : forwarded,
    proxies,
  );
  const refusal = reasonToRefuse(request);
  if (refusal) {
    response
      .writeHead(refusal.status, { "content-type": "text/plain; charset=utf-8", connection: "close" })
      .end(refusal.reason);
    return;
  }
  await handle(request, response);
}

/** Who asked did not wait for the answer: nobody was told anything, so it counts as no success. */
const gaveUp = 499;

/** One line a request: never its address, which can hold an invitation or what somebody searched for. */
function noteWhenAnswered({ method = "", url = "" }: IncomingMessage, response: ServerResponse): void {
  const started = performance.now();
  const route = routeOf(url);
  const note = AsyncResource.bind(() => {
    const ms = Math.round(performance.now() - started);
    const status = response.writableFinished ? response.statusCode : gaveUp;
    log.info({ method, route, status, ms }, "request");
    metrics().requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
  });
  response.once("close", note);
}

function reasonToRefuse(request: IncomingMessage): { status: number; reason: string } | undefined {
  if (!request.url?.startsWith("/"))
    return { status: 400, reason: "The address has to be a path of this site." };
  if (request.headers["next-action"] !== undefined)
    return { status: 400, reason: "This site has no server actions." };
  const reason = foreign(request);
  if (reason !== null) return { status: 421, reason };
  return refuseBody(request.url, request.headers) ?? undefined;
}

const foreign = ({ headers, url = "" }: IncomingMessage) =>
  refuseForeignHost(site, { host: headers.host, path: url });

/** Answers what has been asked, takes nothing new, and goes. */
function stop(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), drainMs).unref();
}
