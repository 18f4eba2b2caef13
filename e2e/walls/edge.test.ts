import { request, type IncomingHttpHeaders, type RequestOptions } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPortal, type Portal } from "@/server/testing/portal";
import { startProduction, type ProductionServer } from "./production-server";

process.env.BALLAST_SECRET = "0123456789abcdef0123456789abcdef";

let portal: Portal;
let server: ProductionServer;
let cookie: string;
beforeAll(async () => {
  portal = await openPortal();
  server = await startProduction();
  cookie = cookieIn(await signIn("renata"));
}, 120_000);
afterAll(() => server.stop());

type Sent = RequestOptions & { body?: string };
type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Word for word what is asked for: a browser's way of asking corrects too much. */
function send(path: string, { body, ...options }: Sent = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...options }, (response) => {
      let text = "";
      response.on("data", (piece: Buffer) => (text += piece.toString()));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function post(path: string, body: string, headers: Record<string, string> = {}) {
  const length = { "content-length": String(Buffer.byteLength(body)) };
  return send(path, { method: "POST", body, headers: { origin: server.url, ...length, ...headers } });
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const signIn = (name: "renata" | "tomas", headers: Record<string, string> = {}) =>
  post("/api/auth/callback/demonstration", `personId=${portal.people[name]}`, { ...form, ...headers });
const sessionCookie = ({ headers }: Answer) =>
  headers["set-cookie"]?.find((line) => line.startsWith("ballast.session=")) ?? "";
const cookieIn = (answer: Answer) => sessionCookie(answer).split(";")[0] ?? "";
const signedIn = (path: string) => send(path, { headers: { cookie } });
const me = async (given: string) => (await send("/home", { headers: { cookie: given } })).status;

const pages = ["/", "/sign-in", "/help", "/requests/nothing-here"];

test.each([...pages, "/api/health", "/api/trpc/auth.me", "/favicon.svg"])(
  "%s comes with the site's headers",
  async (path) => {
    const { headers } = await send(path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers).not.toHaveProperty("x-powered-by");
  },
);

test("only scripts with the page's own nonce run, and each page has another", async () => {
  const nonces = new Set<string>();
  for (const path of ["/", "/", "/sign-in", "/home"]) {
    const { headers, body } = await signedIn(path);
    const policy = String(headers["content-security-policy"]);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    const nonce = /'nonce-([^']{20,})'/.exec(scripts)?.[1] ?? "";
    if (!headers.location) expect(tagsWithout(nonce, body), path).toEqual([]);
    expect(scripts).toContain("'strict-dynamic'");
    expect(scripts).not.toMatch(/unsafe/);
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
});

const tagsWithout = (nonce: string, body: string) =>
  (body.match(/<script\b[^>]*>/g) ?? ["no script at all"]).filter((tag) => !tag.includes(`nonce="${nonce}"`));

test.each([
  "/home",
  "/requests",
  "/account",
  "/nothing-here",
  "/api/trpc/auth.me",
  "/api/files/nothing-here",
])("nothing keeps a copy of %s", async (path) => {
  expect((await signedIn(path)).headers["cache-control"]).toContain("no-store");
});

test("the cookie is for this site's server only, and new at every sign-in", async () => {
  const first = await signIn("renata");
  const second = await signIn("renata", { cookie: cookieIn(first) });
  expect(sessionCookie(first)).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/i);
  expect(sessionCookie(first)).not.toMatch(/Domain=/i);
  expect(cookieIn(second)).not.toBe(cookieIn(first));
  expect(await me(cookieIn(second))).toBe(200);
  expect(await me(cookieIn(first))).toBe(307);
});

test("a cookie somebody brought along before signing in opens nothing afterwards", async () => {
  const brought = "ballast.session=brought-along";
  expect(cookieIn(await signIn("tomas", { cookie: brought }))).not.toBe(brought);
  expect(await me(brought)).toBe(307);
});

test("signing out ends the session itself, not only the cookie", async () => {
  const mine = cookieIn(await signIn("renata"));
  expect(await me(mine)).toBe(200);
  await post("/api/auth/signout", "", { ...form, cookie: mine });
  expect(await me(mine)).toBe(307);
});

test.each([
  "/api/trpc/auth.endOtherSessions",
  "/api/auth/signout",
  "/api/auth/callback/demonstration",
  "/api/files",
])("a page of another site cannot write to %s", async (path) => {
  for (const origin of ["https://evil.example", "null", ""]) {
    const { status } = await post(path, "{}", { cookie, origin, "content-type": "application/json" });
    expect(status, `from "${origin}"`).toBe(403);
  }
  expect(await me(cookie)).toBe(200);
});

test("another name, another site's address, a server action and an upgrade are refused at the door", async () => {
  expect((await send("/", { headers: { host: "evil.example" } })).status).toBe(421);
  expect((await send("/home", { headers: { cookie, host: "evil.example" } })).body).not.toContain("Renata");
  expect((await send("http://169.254.169.254/latest")).status).toBe(400);
  expect((await post("/", "x", { "next-action": "x" })).status).toBe(400);
  const upgrade = { connection: "Upgrade", upgrade: "websocket" };
  await expect(send("/home", { headers: upgrade })).rejects.toThrow(/hang up|reset/);
});

test("bodies, batches and pictures have their limits", async () => {
  const json = { cookie, "content-type": "application/json" };
  expect((await post("/api/trpc/auth.stepUp", `"${"x".repeat(300_000)}"`, json)).status).toBe(413);
  const open = {
    method: "POST",
    body: "x",
    headers: { ...json, origin: server.url, "transfer-encoding": "chunked" },
  };
  expect((await send("/api/trpc/auth.stepUp", open)).status).toBe(411);
  const batch = (size: number) =>
    send(`/api/trpc/${Array.from({ length: size }, () => "auth.me").join()}?batch=1&input={}`, {
      headers: { cookie },
    });
  expect((await batch(5)).status).toBe(200);
  const refused = await batch(6);
  expect(refused.status).toBe(400);
  expect(refused.body).not.toContain("Renata");
  expect((await send("/_next/image?url=%2Ffavicon.svg&w=64&q=75")).status).toBe(404);
});

test("guessing is slowed down, whatever address the guesser says to come from", async () => {
  const guess = (number: number) => {
    const body = "email=slow@franklin.example&password=guess&code=000000";
    return post("/api/auth/callback/password", body, { ...form, "x-forwarded-for": `198.51.100.${number}` });
  };
  const answers = [];
  for (let number = 0; number < 6; number += 1) answers.push((await guess(number)).headers.location ?? "");
  expect(answers.slice(0, 5).filter((to) => to.includes("Wait"))).toEqual([]);
  expect(answers[5]).toContain("error=Wait1");
});
