import { randomInt } from "node:crypto";

/** No 0/O, 1/I/L or U: read over the telephone without mistakes. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A short reference such as `AR-7K3M-Q2`. Random, so it tells nobody how many there are. */
export function newReference(prefix: "AR" | "AG" | "EN" | "DO" | "AP"): string {
  const letters = Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
