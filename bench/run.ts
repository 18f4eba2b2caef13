// Measures the portal against a bare server that does the same queries, and against itself without row-level security.
import { Client, Pool } from "pg";
import { connect } from "@/server/db/client";
import { startCluster } from "@/server/db/native/cluster";
import { findServerPrograms } from "@/server/db/native/find";
import { measure, type Row, type Stage } from "./measure";
import { readOptions } from "./options";
import { phoneTableOf, visitByPhone } from "./phone";
import { printPlans } from "./plans";
import { startBareServer, startPortal } from "./processes";
import { listSubjects, type Subject } from "./subjects";
import { tableOf } from "./table";
import { buildWorld, prepareTemplate } from "./world/build";

const options = readOptions(process.argv.slice(2));
process.env.BALLAST_SECRET ??= "0".repeat(64);
const programs = findServerPrograms();
if (!programs)
  throw new Error("The bench needs PostgreSQL's server programs: install the package postgresql.");

const rows: Row[] = [];
const cluster = await startCluster(programs);
try {
  console.log(`PostgreSQL ${cluster.version}, ${options.rounds} rounds`);
  const people = await timed("Tables, places and people", () => prepareTemplate(cluster.url));
  for (const size of options.sizes) {
    const world = await timed(`${size} requests`, () => buildWorld(cluster.url, people, size));
    await onStage(world, async (stage) => {
      if (options.phone)
        return console.log(`\n${phoneTableOf(await visitByPhone(stage, options.only, options.rounds))}`);
      for (const subject of listSubjects(options.only)) await take(stage, subject);
    });
  }
  if (rows.length > 0) console.log(`\n${tableOf(rows)}`);
} finally {
  await cluster.stop();
}
process.exit(0);

async function take(stage: Stage, subject: Subject): Promise<void> {
  if (options.plans) return printPlans(stage, subject);
  const measured = await measure(stage, subject, options.rounds);
  rows.push(...measured);
  for (const { way, ours, bare } of measured) {
    console.log(
      `  ${subject.name}, ${subject.sight}, ${way}: ${ours.median.toFixed(1)} ms, bare ${bare.median.toFixed(1)} ms`,
    );
  }
}

async function onStage(world: Stage["world"], use: (stage: Stage) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: world.url });
  await admin.connect();
  const client = connect(world.url);
  const pool = new Pool({ connectionString: world.url, max: 10 });
  const web = options.web
    ? { portal: await startPortal(world.url), bare: await startBareServer(world.url) }
    : null;
  try {
    await use({ world, admin, client, pool, web });
  } finally {
    await web?.portal.stop();
    await web?.bare.stop();
    await Promise.all([admin.end(), client.$disconnect(), pool.end()]);
  }
}

async function timed<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  console.log(`${title} … ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
