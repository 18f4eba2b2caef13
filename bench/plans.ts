import type { Client } from "pg";
import { recordProcedure, type Stage } from "./measure";
import { openSession } from "./sessions";
import type { Statement } from "./statements";
import type { Subject } from "./subjects";

/** Shorter than this is not worth a look. */
const worthMs = 2;

/** Runs a procedure's statements again with `explain (analyze, buffers)`, and prints those that take their time. */
export async function printPlans(stage: Stage, subject: Subject): Promise<void> {
  const token = await openSession(stage.client, stage.world.people[subject.who]);
  const recording = await recordProcedure(stage, subject, token);
  console.log(`\n## ${subject.name}, ${subject.sight}, ${stage.world.size} requests`);
  for (const statement of recording.flat()) {
    if (isPlain(statement)) await stage.admin.query(statement);
    else await explain(stage.admin, statement);
  }
}

const isPlain = ({ text }: Statement) =>
  /^(BEGIN|COMMIT|ROLLBACK)/i.test(text) || text.includes("set_config");

async function explain(client: Client, { text, values }: Statement): Promise<void> {
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (analyze, buffers) ${text}`, values);
  const lines = rows.map((row) => row["QUERY PLAN"]);
  const took = Number(/Execution Time: ([\d.]+)/.exec(lines.join("\n"))?.[1] ?? 0);
  console.log(`${took.toFixed(1)} ms: ${text.slice(0, took < worthMs ? 90 : 1200)}`);
  if (took >= worthMs) console.log(lines.map((line) => `    ${line}`).join("\n"));
}
