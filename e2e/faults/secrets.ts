import { cookieFor } from "@/bench/asking";
import { openSession } from "@/bench/sessions";
import { connect } from "@/server/db/client";
import { ask, change, read } from "./ask";
import { enrollPriya } from "./authenticator";
import { unless, type Fault, type Outcome } from "./fault";
import type { Installation } from "./installation";
import { query } from "./postgres";
import { runToEnd, startAsDescribed } from "./starts";

export const secrets: Fault[] = [
  {
    name: "secret-rotation",
    expectation:
      "Each secret is changed by the page: only the session secret signs people out, nobody's authenticator is lost, old tokens and logins stop",
    inject: rotate,
  },
];

const [old, fresh] = ["5".repeat(64), "7".repeat(64)];
const secondLogin = "ballast_portal_next";

async function rotate(installation: Installation): Promise<Outcome> {
  const { postgres, databaseName, ownerUrl } = installation;
  const app = await enrollPriya(installation);
  const cookieOf = await sessionOfPriya(installation);
  const first = { METRICS_TOKEN: old };
  const before = await using(installation, first, async (port) => ({
    session: await isSignedIn(port, await cookieOf(old)),
    code: await takesCode(port, await cookieOf(old), app()),
    metrics: await opensMetrics(port, old),
  }));

  const second = { NEXTAUTH_SECRET: fresh, METRICS_TOKEN: fresh };
  const after = await using(installation, second, async (port) => ({
    oldSession: await isSignedIn(port, await cookieOf(old)),
    newSession: await isSignedIn(port, await cookieOf(fresh)),
    oldToken: await opensMetrics(port, old),
    newToken: await opensMetrics(port, fresh),
  }));

  const both = { BALLAST_SECRET: fresh, BALLAST_SECRET_PREVIOUS: old };
  const cookie = await cookieOf(old);
  const lockedOut = await using(installation, { BALLAST_SECRET: fresh }, (port) =>
    takesCode(port, cookie, app()),
  );
  const between = await using(installation, both, (port) => takesCode(port, cookie, app()));
  const sealed = await runToEnd(installation, "scripts/seal-anew.ts", both);
  const alone = await using(installation, { BALLAST_SECRET: fresh }, (port) =>
    takesCode(port, cookie, app()),
  );

  const admin = postgres.urlOf("postgres");
  await query(admin, `create role ${secondLogin} login noinherit`);
  const login = { DATABASE_URL: postgres.urlOf(databaseName, secondLogin) };
  const granted = await runToEnd(installation, "scripts/db-migrate.ts", {
    ...login,
    MIGRATION_DATABASE_URL: ownerUrl,
  });
  const works = await using(installation, login, (port) => isSignedIn(port, cookie));
  return {
    happened: `sessions ${told(before.session)} → ${told(after.oldSession)}, metrics ${told(after.newToken)} with the new token and ${told(after.oldToken)} with the old; codes: ${told(lockedOut)} with the new secret alone, ${told(between)} with both, then "${sealed.said.split("\n").at(-1) ?? ""}" and ${told(alone)} with the new one; a second database login ${told(works)}`,
    problems: [
      ...unless(before.session && before.code && before.metrics, "it did not work before"),
      ...unless(!after.oldSession && after.newSession, "sessions do not follow the session secret"),
      ...unless(!after.oldToken && after.newToken, "metrics do not follow their token"),
      ...unless(!lockedOut, "the sealing secret has no effect"),
      ...unless(between && sealed.code === 0 && alone, `somebody is locked out: ${sealed.said}`),
      ...unless(granted.code === 0 && works, `the second login does not work: ${granted.said}`),
    ],
  };
}

const told = (isSo: boolean) => (isSo ? "yes" : "no");

/** The cookie of one session, sealed with any secret. */
async function sessionOfPriya({ url, people }: Installation) {
  const client = connect(url, 1);
  const token = await openSession(client, people.priya);
  await client.$disconnect();
  return (sealing: string) => cookieFor(token, sealing);
}

/** A web process with these settings, for as long as it is asked. */
async function using<Result>(
  installation: Installation,
  settings: Record<string, string>,
  use: (port: number) => Promise<Result>,
): Promise<Result> {
  const [port] = installation.ports;
  await query(installation.url, "update factor set last_used_step = null"); // no waiting for another code
  const web = await startAsDescribed(installation, "--web", { ...settings, PORT: String(port) });
  try {
    return await use(port);
  } finally {
    await web.end("SIGTERM");
  }
}

const isSignedIn = async (port: number, cookie: string) =>
  (await read(port, "auth.sessions", {}, cookie)).status === 200;
const takesCode = async (port: number, cookie: string, code: string) =>
  (await change(port, "auth.stepUp", { code }, cookie)).status === 200;
const opensMetrics = async (port: number, token: string) =>
  (await ask(port, "/api/metrics", { headers: { authorization: `Bearer ${token}` } })).status === 200;
