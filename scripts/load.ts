// Brings the embedded database up to date: migrations, reference data, and the demonstration world the first time.
import { loadDemonstration, loadReference } from "@/prisma/seed";
import { prepareQueues } from "@/server/db/login";
import { migrate } from "@/server/db/migrate";

process.on("disconnect", () => process.exit(1));

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set.");

await timed("Applying migrations", async (say) => {
  await migrate(url, say);
  await prepareQueues(url);
});
if (process.env.BALLAST_SKIP_REFERENCE !== "1") await timed("Loading reference data", loadReference);
if (process.env.BALLAST_FIRST_TIME === "1") await timed("Making the demonstration world", loadDemonstration);
process.exit(0);

async function timed(title: string, work: (say: (line: string) => void) => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work((line) => console.log(`  ${line}`));
  console.log(`${title} … ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
