import { globSync } from "node:fs";
import type { Page } from "@playwright/test";

export type Visit = {
  /** Whose page it is; nobody's name for one that anybody may read. */
  who: string | null;
  /** An address, then the links that lead on from there, one after another; * is an id. */
  way: string[];
};

const by = (who: string | null, ...way: string[]): Visit => ({ who, way });
const visitor = (...way: string[]) => by(null, ...way);
const [renata, priya, angela, tomas] = [
  "Renata Kowalczyk",
  "Priya Ramanathan",
  "Angela Thornberry",
  "Tomás Rivera-Kent",
];
const [iris, owen, catherine] = ["Iris Abernathy", "Owen Falk", "Catherine Whitford"];

/** Every page there is, by its file, with those it belongs to. What a mail leads to has tests of its own. */
export const visits: Record<string, Visit[]> = {
  "/": [visitor("/")],
  "/account": [by(renata, "/account")],
  "/admin/accounts": [by(iris, "/admin/accounts"), by(owen, "/admin/accounts?view=people")],
  "/admin/log": [by("Beatriz Holloway", "/admin/log")],
  "/agreements/[id]": [by(tomas, "/requests", "/requests/*", "/agreements/*")],
  "/apply": [visitor("/apply")],
  "/dev/authenticator": [visitor("/dev/authenticator")],
  "/dev/mail": [visitor("/dev/mail")],
  "/dev/mail/[id]": [visitor("/dev/mail", "/dev/mail/*")],
  "/directory": [by(renata, "/directory"), by(renata, "/directory?view=offices")],
  "/directory/offices/[id]": [by(renata, "/directory?view=offices", "/directory/offices/*")],
  "/documents": [by(angela, "/documents"), by(owen, "/documents")],
  "/documents/[id]": [by(angela, "/documents", "/documents/*")],
  "/documents/[id]/receipts": [by(angela, "/documents", "/documents/*", "/documents/*/receipts")],
  "/documents/new": [by(angela, "/documents/new")],
  "/engagement": [by(catherine, "/engagement")],
  "/engagement/offices": [by(catherine, "/engagement/offices")],
  "/engagement/requests": [by(catherine, "/engagement/requests")],
  "/groups": [by(angela, "/groups")],
  "/groups/[id]": [by(angela, "/groups", "/groups/*")],
  "/help": [visitor("/help")],
  "/home": [renata, priya, "Daniel Oyelaran-Brooks", catherine, "Beatriz Holloway"].map((who) =>
    by(who, "/home"),
  ),
  "/notices": [by(renata, "/notices")],
  "/requests": [by(renata, "/requests"), by(priya, "/requests")],
  "/requests/[id]": [by(tomas, "/requests", "/requests/*"), by(priya, "/requests", "/requests/*")],
  "/requests/[id]/edit": [1, 2, 3, 4, 5].map((step) =>
    by(renata, "/requests", `/requests/*/edit?step=${step}`),
  ),
  "/requests/[id]/scope": [by(tomas, "/requests", "/requests/*", "/requests/*/scope")],
  "/requests/new": [by(renata, "/requests/new"), by(renata, "/requests/new?service=RVA")],
  "/schedule": [by(priya, "/schedule"), by(priya, "/schedule?view=list")],
  "/schedule/teams": [by(priya, "/schedule/teams")],
  "/schedule/teams/[id]": [by(priya, "/schedule/teams", "/schedule/teams/*")],
  "/services/[code]": [visitor("/services/RVA")],
  "/sign-in": [visitor("/sign-in")],
};

/** The addresses that the pages under app/ answer at. */
export const servedPages = () =>
  globSync("app/**/page.tsx").map((file) => file.replace(/^app|\/\([^)]*\)|\/page\.tsx$/g, "") || "/");

/** Goes where a visit leads, and answers what came. A draft is opened by its step, which no link names. */
export async function follow(page: Page, [start = "/", ...links]: string[]) {
  let response = await page.goto(start);
  for (const link of links) response = await page.goto(await addressOf(page, link));
  return response;
}

async function addressOf(page: Page, link: string): Promise<string> {
  const [path = "", query] = link.split("?");
  const form = new RegExp(`^${path.replaceAll("*", "[0-9a-z-]{20,}")}$`);
  const hrefs = await page
    .locator("main a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  const href = hrefs.find((found) => form.test(found.split("?")[0] ?? ""));
  if (href === undefined) throw new Error(`${page.url()} has no link like ${link}.`);
  return query === undefined ? href : `${href.split("?")[0]}?${query}`;
}
