import { readFileSync } from "node:fs";
import { expect, type Browser, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { z } from "zod";

const periodMs = 30_000;

/** What the one who started the installation tells about it. */
const told = z.object({
  invitation: z.string(),
  mails: z.string(),
  people: z.record(z.string(), z.object({ email: z.string(), password: z.string(), secret: z.string() })),
});
export const installation = told.parse(
  JSON.parse(readFileSync(process.env.BALLAST_PRODUCTION ?? "", "utf8")),
);

/** An authenticator app: no code twice, and none that is more than thirty seconds early. */
export class Authenticator {
  private lastStep = 0;
  constructor(private readonly secret: string) {}

  async code(): Promise<string> {
    const now = () => Math.floor(Date.now() / periodMs);
    const step = Math.max(this.lastStep + 1, now());
    this.lastStep = step;
    await expect.poll(now, { timeout: 2 * periodMs }).toBeGreaterThanOrEqual(step - 1);
    const app = new TOTP({ secret: Secret.fromBase32(this.secret.replace(/\s/g, "")) });
    return app.generate({ timestamp: step * periodMs });
  }
}

type Login = { email: string; password: string; app: Authenticator };

export async function signIn(page: Page, { email, password, app }: Login): Promise<Page> {
  await page.goto("/sign-in");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel(/code/i).fill(await app.code());
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/home");
  return page;
}

/** Sets a password and an authenticator at an invitation's link. */
export async function accept(page: Page, link: string, email: string): Promise<Login> {
  await page.goto(link);
  const app = new Authenticator(await page.locator("p.font-mono").innerText());
  const password = "seven maple harbors at dawn";
  await page.getByLabel("New password").fill(password);
  await page.getByLabel("Code the app shows now").fill(await app.code());
  await page.getByRole("button", { name: "Open my account" }).click();
  await page.getByText("Your account is open.").waitFor();
  return { email, password, app };
}

/** The people who have an account already, each in a browser of their own. */
export function colleagues(browser: Browser) {
  const apps = new Map<string, Authenticator>();
  const loginOf = (name: string): Login => {
    const person = installation.people[name];
    if (!person) throw new Error(`${name} has no account here.`);
    const app = apps.get(name) ?? new Authenticator(person.secret);
    apps.set(name, app);
    return { ...person, app };
  };
  return {
    as: async (name: string) => signIn(await (await browser.newContext()).newPage(), loginOf(name)),
    confirm: (page: Page, name: string, verb: string) => confirm(page, loginOf(name), verb),
  };
}

export async function confirm(page: Page, { app }: Pick<Login, "app">, verb: string): Promise<void> {
  await page.getByLabel("Code from your authenticator app").fill(await app.code());
  await page.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
}

/** The link of this kind in the mail that came to this address, once it has come. */
export async function linkMailedTo(email: string, path: string): Promise<string> {
  await expect.poll(() => mailedLink(email, path), { timeout: 60_000 }).toBeTruthy();
  return mailedLink(email, path) ?? "";
}

function mailedLink(email: string, path: string): string | undefined {
  const mails = readFileSync(installation.mails, "utf8")
    .replace(/=\r?\n/g, "")
    .replaceAll("=3D", "=");
  const mail = mails.split("\0").find((text) => text.includes(email) && text.includes(path));
  return new RegExp(String.raw`https?://\S+${path}[\w-]+`).exec(mail ?? "")?.[0];
}
