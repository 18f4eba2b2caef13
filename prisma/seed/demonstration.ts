import { withSystem } from "@/server/db/transaction";
import { loadCast } from "./cast";
import { playJourneys } from "./journeys";

/** The demonstration world, made once by calling the same procedures a person would. */
export async function loadDemonstration(log: (line: string) => void) {
  const people = await withSystem("look for demonstration people", (db) =>
    db.person.count({ where: { demonstration: true } }),
  );
  if (people > 0) return;
  const cast = await loadCast();
  log(`${Object.keys(cast).length} people`);
  const requests = await playJourneys(cast);
  log(`${requests} requests`);
}
