import { readdirSync } from "node:fs";
import path from "node:path";

type Route = { pattern: string; fits: RegExp };

/** The pattern an address belongs to, so that neither log nor metrics hold an id, an invitation or a search word. */
export function routesIn(app: string): (address: string) => string {
  const routes = readdirSync(app, { recursive: true, encoding: "utf8" }).flatMap(routeAt);
  routes.sort((one, other) => openParts(one) - openParts(other));
  return (address) => {
    const [asked = ""] = address.split("?");
    if (asked.startsWith("/_next/")) return "/_next";
    return routes.find(({ fits }) => fits.test(asked))?.pattern ?? "other";
  };
}

function routeAt(file: string): Route[] {
  if (!/(^|\/)(page|route)\.tsx?$/.test(file)) return [];
  const parts = path
    .dirname(file)
    .split("/")
    .filter((part) => part !== "." && !part.startsWith("("));
  const source = parts.map((part) =>
    part.startsWith("[...") ? ".+" : part.startsWith("[") ? "[^/]+" : part,
  );
  return [{ pattern: `/${parts.join("/")}`, fits: new RegExp(`^/${source.join("/")}/?$`) }];
}

/** Where a fixed name and an id both fit, the fixed name is meant. */
const openParts = ({ pattern }: Route) => pattern.split("[").length;
