import { enrollDemonstrationFactors, hashDemonstrationPassword } from "@/server/auth/demonstration";
import { withSystem } from "@/server/db/transaction";
import { loadCast } from "./cast";
import {
  askForAccounts,
  fillShelf,
  keepTraining,
  loadSupportingCast,
  playHistory,
  seatGroups,
} from "./history";
import { playJourneys } from "./journeys";
import { closeSessions, leaveOldNewsUntold } from "./old-news";
import { sharePapers } from "./papers";

/** The demonstration world, made once by calling the same procedures a person would. */
export async function loadDemonstration(log: (line: string) => void) {
  const people = await withSystem("look for demonstration people", (db) =>
    db.person.count({ where: { demonstration: true } }),
  );
  if (people > 0) return;
  const cast = await loadCast();
  const everybody = { ...cast, ...(await loadSupportingCast()) };
  const password = await hashDemonstrationPassword();
  await withSystem("give demonstration people their factors", (db) =>
    enrollDemonstrationFactors(db, password),
  );
  const seats = await seatGroups(everybody);
  log(`${Object.keys(everybody).length} people, ${seats} seats in two groups`);
  const requests = await playJourneys(cast);
  const documents = await sharePapers(cast);
  log(`${requests} requests and ${documents} documents of the cast`);
  await playHistory(everybody, log);
  log(`${await fillShelf(everybody)} documents of the last two years`);
  await askForAccounts(everybody);
  await keepTraining(everybody);
  await leaveOldNewsUntold();
  await closeSessions();
}
