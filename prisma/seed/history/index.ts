import { playPlans } from "../journeys";
import { listHistory } from "./plans";
import type { Name } from "./row";

export { fillShelf } from "./papers";
export { loadSupportingCast } from "./people";
export { seatGroups } from "./seats";
export { askForAccounts, keepTraining } from "./waiting";

/** Two years of requests before today. Tells every tenth. Answers how many there are. */
export function playHistory(
  people: Readonly<Record<Name, string>>,
  log: (line: string) => void,
): Promise<number> {
  const plans = listHistory();
  return playPlans<Name>(plans, people, (count) => {
    if (count % 10 === 0) log(`${count} of ${plans.length} requests of the last two years`);
  });
}
