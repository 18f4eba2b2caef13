import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request, type APIResponse } from "@playwright/test";
import { newKey, settingsFor, startProvider } from "@/scripts/test/identity-provider";
import { freePort } from "@/server/db/native/free-port";
import { unless, type Fault, type Outcome } from "./fault";
import type { Installation } from "./installation";
import { startAsDescribed } from "./starts";

export const providerKeys: Fault[] = [
  {
    name: "provider-keys",
    expectation:
      "The identity provider signs with another key from one sign-in to the next, and the portal's key is changed by the page while the provider takes both: everybody comes in, and with the key that was taken out nobody does",
    inject: changeKeys,
  },
];

type Key = ReturnType<typeof newKey>;

async function changeKeys(installation: Installation): Promise<Outcome> {
  const [own, next] = [newKey("portal-1"), newKey("portal-2")];
  const [signing, later] = [newKey("provider-1", "rsa"), newKey("provider-2", "rsa")];
  const folder = mkdtempSync(join(tmpdir(), "ballast-provider-keys-"));
  const portal = await openPortal(installation, join(folder, "key.pem"));
  const comesIn = { atFirst: false, afterTheirs: false, oldOfTwo: false, newOfTwo: false, newAlone: false };
  try {
    await portal.provide([own], signing);
    await portal.startWith(own);
    comesIn.atFirst = await portal.signIn();
    await portal.provide([own], later);
    comesIn.afterTheirs = await portal.signIn();
    await portal.provide([own, next], later);
    comesIn.oldOfTwo = await portal.signIn();
    await portal.startWith(next);
    comesIn.newOfTwo = await portal.signIn();
    await portal.provide([next], later);
    comesIn.newAlone = await portal.signIn();
    await portal.startWith(own);
    const oldAlone = await portal.signIn();
    const count = Object.values(comesIn).filter(Boolean).length;
    return {
      happened: `${count} of 5 sign-ins across two changes of keys; with the key taken out ${oldAlone ? "one more" : "none"}`,
      problems: [
        ...Object.entries(comesIn).flatMap(([when, isIn]) => unless(isIn, `nobody came in: ${when}`)),
        ...unless(!oldAlone, "the key that was taken out still opens the portal"),
      ],
    };
  } finally {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A portal with a provider beside it, each started anew with other keys as often as asked. */
async function openPortal(installation: Installation, keyFile: string) {
  const [port] = installation.ports;
  const [site, providerPort] = [`http://localhost:${port}`, await freePort()];
  let provider: Awaited<ReturnType<typeof startProvider>> | undefined;
  let web: Awaited<ReturnType<typeof startAsDescribed>> | undefined;
  return {
    signIn: () => signIn(site, "lorna@ballast.example"),
    async provide(known: Key[], signing: Key) {
      await provider?.stop();
      const portalKeys = known.map(({ registered }) => registered);
      provider = await startProvider(providerPort, site, { portalKeys, signingKeys: [signing.signing] });
    },
    async startWith({ pem, registered }: Key) {
      await web?.end("SIGTERM");
      writeFileSync(keyFile, pem, { mode: 0o600 });
      const settings = { ...settingsFor(providerPort, keyFile), BALLAST_OIDC_KEY_ID: registered.kid ?? "" };
      const at = { NEXTAUTH_URL: site, PORT: String(port) };
      web = await startAsDescribed(installation, "--web", { ...settings, ...at });
    },
    async close() {
      await installation.stop();
      await provider?.stop();
    },
  };
}

/** As a browser does it, without one. Answers whether it ends inside. */
async function signIn(site: string, email: string): Promise<boolean> {
  const browser = await request.newContext({ extraHTTPHeaders: { origin: site } });
  try {
    const asked = await browser.post(`${site}/api/auth/signin/oidc`, { form: { callbackUrl: "/home" } });
    const form = { prompt: "login", login: email, password: "any" };
    const known = await browser.post(await actionOf(asked), { form });
    const arrived = await browser.post(await actionOf(known), { form: { prompt: "consent" } });
    return new URL(arrived.url()).pathname === "/home" && arrived.status() === 200;
  } finally {
    await browser.dispose();
  }
}

/** Where the form of the provider's page leads. */
async function actionOf(page: APIResponse): Promise<string> {
  const action = /<form[^>]* action="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  return new URL(action, page.url()).href;
}
