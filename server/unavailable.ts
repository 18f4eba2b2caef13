import type { ServerResponse } from "node:http";
import { currentTrace } from "./kernel/trace";

const retrySeconds = "10";

/**
 * Next answers 500 for every page that fails. While the database is away nothing is broken, so what is about to say
 * 500 for that reason says 503 and when to come back. To be called within the request's trace.
 */
export function sayWhenUnavailable(response: ServerResponse): void {
  const trace = currentTrace();
  response.writeHead = new Proxy(response.writeHead, {
    apply(write, self: ServerResponse, [status, ...rest]: [number, ...unknown[]]) {
      const isAway = status === 500 && trace?.isDatabaseAway === true;
      if (isAway) self.setHeader("retry-after", retrySeconds);
      return Reflect.apply(write, self, [isAway ? 503 : status, ...rest]) as ServerResponse;
    },
  });
}
