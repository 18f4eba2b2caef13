import type { Db } from "@/server/db/client";
import type { Viewer } from "./viewer";

/** What every domain function is given: who asks, the transaction they ask in, and the one clock. */
export type Context = {
  viewer: Viewer;
  db: Db;
  now: Date;
  /** Ties log lines, events and error codes of one call together. */
  traceId: string;
};
