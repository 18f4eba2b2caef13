import type { IncomingHttpHeaders } from "node:http";

const bytesMax = 256 * 1024;

/** Uploads measure themselves while they stream. */
const measuresItself = (path: string) => path.split("?")[0] === "/api/files";

/**
 * Why a body is not read at all, or null. A body that does not say how long it is could be endless, and whoever reads
 * it would hold all of it in memory.
 */
export function refuseBody(path: string, headers: IncomingHttpHeaders) {
  if (measuresItself(path)) return null;
  if (headers["transfer-encoding"] !== undefined)
    return { status: 411, reason: "Say how long the body is. Only uploads may leave it open." };
  const length = Number(headers["content-length"] ?? 0);
  if (length <= bytesMax) return null;
  return { status: 413, reason: "That is too large to send at once. Attach it as a file instead." };
}
