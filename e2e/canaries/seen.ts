import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What was planted, and what a stored password looks like. */
const marks = /canary-[a-z-]*[a-z]|\$argon2id\$/g;
/** As long as a hash, a key or a sealed secret. */
const longWords = /[A-Za-z0-9_-]{40,}/g;

export const marksIn = (text: string): string[] => [...new Set(text.match(marks))];

type Seen = { responses: number; unread: number; words: string[] };
const file = () => join(process.env.BALLAST_DATA ?? "test-results", "seen.jsonl");

/** Words to be compared at the end with every secret the database then holds. */
export const longWordsIn = (text: string): string[] => text.match(longWords) ?? [];

export function remember(seen: Seen): void {
  if (process.env.BALLAST_DATA) appendFileSync(file(), `${JSON.stringify(seen)}\n`);
}

export function recall(): Seen {
  const lines = existsSync(file()) ? readFileSync(file(), "utf8").trim().split("\n") : [];
  const all = lines.map((line) => JSON.parse(line) as Seen);
  const sum = (of: "responses" | "unread") => all.reduce((total, seen) => total + seen[of], 0);
  return {
    responses: sum("responses"),
    unread: sum("unread"),
    words: [...new Set(all.flatMap(({ words }) => words))],
  };
}
