import type { Pool } from "pg";
import type { Recording, Statement } from "./statements";

/** Asks PostgreSQL what was recorded: the same statements, in the same order, on as many connections. */
export async function replay(pool: Pool, recording: Recording): Promise<unknown[]> {
  const answers = await Promise.all(recording.map((statements) => replayOne(pool, statements)));
  return answers.flat();
}

async function replayOne(pool: Pool, statements: readonly Statement[]): Promise<unknown[]> {
  const client = await pool.connect();
  const answers: unknown[] = [];
  try {
    for (const { text, values } of statements) {
      const { rows } = await client.query({ text, values, rowMode: "array" });
      answers.push(rows);
    }
  } finally {
    client.release();
  }
  return answers;
}
