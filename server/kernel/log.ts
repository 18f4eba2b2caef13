import { pino } from "pino";

/** JSON lines with trace ids and no personal data. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });
