import { check } from "./outcome";

const script = (file: string) => ["--import", "tsx", `scripts/test/${file}`];

/** What can be told without running the portal, the quickest first. */
export const staticChecks = [
  check("Format", "prettier", ["--check", "--log-level", "warn", "."]),
  check("File sizes", "node", script("sizes.ts")),
  check("Boundaries", "node", script("boundaries.ts")),
  check("Route types", "next", ["typegen"]),
  check("Types", "tsc", ["--noEmit"]),
  check("Lint", "eslint", [
    ".",
    "--cache",
    "--cache-location",
    "node_modules/.cache/eslint/",
    "--max-warnings",
    "0",
  ]),
  check("Dead code", "knip", []),
];
