/** The changed facts of an event as words: "from submitted, to in review". Keys that only join rows are left out. */
export function changesInWords(changes: unknown): string {
  if (typeof changes !== "object" || changes === null) return "";
  return Object.entries(changes)
    .filter(([name, value]) => !name.endsWith("Id") && value !== null && typeof value !== "object")
    .map(([name, value]) => `${spaced(name)} ${spaced(String(value))}`)
    .join(", ");
}

const spaced = (name: string) =>
  name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
