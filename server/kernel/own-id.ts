import { createHash } from "node:crypto";

/**
 * The id of something that a browser named before it was saved: the same for the same person and name, so a second
 * sending is recognized, and never anybody else's, so nothing is learned from a name that is taken.
 */
export function ownId(personId: string, name: string): string {
  const hex = createHash("sha256").update(`${personId}/${name.toLowerCase()}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
