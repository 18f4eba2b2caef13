import { enrollDemonstrationFactors, hashDemonstrationPassword } from "@/server/auth/demonstration";
import { withSystem } from "@/server/db/transaction";
import { loadCast } from "./cast";
import { playJourneys } from "./journeys";
import { sharePapers } from "./papers";

/** The demonstration world, made once by calling the same procedures a person would. */
export async function loadDemonstration(log: (line: string) => void) {
  const people = await withSystem("look for demonstration people", (db) =>
    db.person.count({ where: { demonstration: true } }),
  );
  if (people > 0) return;
  const cast = await loadCast();
  const password = await hashDemonstrationPassword();
  await withSystem("give demonstration people their factors", (db) =>
    enrollDemonstrationFactors(db, password),
  );
  log(`${Object.keys(cast).length} people`);
  const requests = await playJourneys(cast);
  log(`${requests} requests, ${await sharePapers(cast)} documents`);
}
