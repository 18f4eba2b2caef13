import { formatDay } from "@/components/ui/time-format";

/** The changed facts of an event as words: "from submitted, to in review". Keys that only join rows are left out. */
export function changesInWords(changes: unknown): string {
  if (typeof changes !== "object" || changes === null) return "";
  return Object.entries(changes)
    .filter(([name, value]) => !name.endsWith("Id") && value !== null && typeof value !== "object")
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => `${spaced(name)} ${valueInWords(String(value))}`)
    .join(", ");
}

/** The database keeps no order of keys; where something came from reads first. */
const first = ["from", "to"];
const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);

const valueInWords = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, "UTC") : spaced(value);

const spaced = (name: string) =>
  name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
