import { globSync } from "node:fs";
import type { World } from "./world";

/** What an address can be about. */
export type Things = Record<
  | (
      | "agreement"
      | "booked"
      | "booking"
      | "delivered"
      | "document"
      | "draft"
      | "file"
      | "group"
      | "invitation"
    )
  | ("mail" | "named" | "namedFile" | "office" | "review" | "staged" | "team" | "unconfirmed"),
  string
>;

/** Every page and route there is, by its file, with the things it can be asked about. */
export function addressesOf(world: Things): Record<string, string[]> {
  const { review, booked, draft, document, named, delivered } = world;
  const requests = [review, booked, draft];
  const documents = [document, named, delivered];
  const about = (path: (id: string) => string, ids: string[]) => ids.map(path);
  return {
    "/": ["/"],
    "/account": ["/account"],
    "/admin/accounts": ["/admin/accounts", "/admin/accounts?view=people"],
    "/admin/log": ["/admin/log"],
    "/agreements/[id]": [`/agreements/${world.agreement}`],
    "/api/auth/[...nextauth]": ["/api/auth/session", "/api/auth/error"],
    "/api/calendar/[booking]": [`/api/calendar/${world.booking}`],
    "/api/files": ["/api/files"],
    "/api/files/[id]": about((id) => `/api/files/${id}`, [world.file, world.namedFile, world.staged]),
    "/api/health": ["/api/health"],
    "/api/metrics": ["/api/metrics"],
    "/api/ready": ["/api/ready"],
    "/api/trpc/[trpc]": [
      `/api/trpc/requests.get?input=${encodeURIComponent(JSON.stringify({ json: { id: review } }))}`,
    ],
    "/apply": ["/apply"],
    "/apply/confirm/[token]": [`/apply/confirm/${world.unconfirmed}`],
    "/dev/authenticator": ["/dev/authenticator"],
    "/dev/mail": ["/dev/mail"],
    "/dev/mail/[id]": [`/dev/mail/${world.mail}`],
    "/directory": ["/directory", "/directory?view=offices"],
    "/directory/offices/[id]": [`/directory/offices/${world.office}`],
    "/documents": ["/documents"],
    "/documents/[id]": about((id) => `/documents/${id}`, documents),
    "/documents/[id]/receipts": about((id) => `/documents/${id}/receipts`, documents),
    "/documents/new": ["/documents/new"],
    "/engagement": ["/engagement"],
    "/engagement/offices": ["/engagement/offices"],
    "/engagement/requests": ["/engagement/requests"],
    "/groups": ["/groups"],
    "/groups/[id]": [`/groups/${world.group}`],
    "/help": ["/help"],
    "/home": ["/home"],
    "/invitation/[token]": [`/invitation/${world.invitation}`],
    "/notices": ["/notices"],
    "/requests": ["/requests"],
    "/requests/[id]": about((id) => `/requests/${id}`, requests),
    "/requests/[id]/edit": about((id) => `/requests/${id}/edit`, [draft, review]),
    "/requests/[id]/scope": about((id) => `/requests/${id}/scope`, [review, booked]),
    "/requests/new": ["/requests/new"],
    "/schedule": ["/schedule", `/schedule?booking=${world.booking}`, `/schedule?request=${review}`],
    "/schedule/teams": ["/schedule/teams"],
    "/schedule/teams/[id]": [`/schedule/teams/${world.team}`],
    "/services/[code]": ["/services/RVA"],
    "/sign-in": ["/sign-in"],
  };
}

/** The addresses that the files under app/ answer at. */
export const servedAddresses = (): string[] =>
  globSync("app/**/{page.tsx,route.ts,route.tsx}")
    .map((file) => file.replace(/^app|\/\([^)]*\)|\/(page|route)\.tsx?$/g, "") || "/")
    .sort();

/** Ids are new in each run; the table calls things by their names. */
export function nameOf(address: string, world: World): string {
  const names = Object.entries(world).map(([name, id]) => [id, name] as const);
  const named = names.reduce((text, [id, name]) => text.replaceAll(id, `{${name}}`), address);
  return named.replace(/\?input=.*/, "?input={review}");
}
