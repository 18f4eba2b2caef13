import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startNginx, startPgbouncer } from "@/e2e/production/front";
import { enrollTotp, newTotpSecret } from "@/server/auth/totp";
import { hashPassword, storePassword } from "@/server/auth/passwords";
import { connect } from "@/server/db/client";
import { freePort } from "@/server/db/native/free-port";
import { withSystem } from "@/server/db/transaction";
import { findChromium } from "@/scripts/test/chromium";
import { command } from "@/scripts/test/command";
import { withIdentityProvider } from "@/scripts/test/identity-provider";
import { ask } from "./ask";
import { unless, type Fault, type Outcome } from "./fault";
import type { Installation } from "./installation";
import { judge } from "./load";
import { query } from "./postgres";
import { runToEnd, startAsDescribed } from "./starts";

export const production: Fault[] = [
  {
    name: "production",
    expectation:
      "Two web processes and a worker behind nginx and pgbouncer, with an identity provider and a mail server: people are invited, admitted and sign in, and a request goes its whole way",
    inject: walk,
  },
];

const walkers = ["renata", "harold", "dolores", "priya", "naomi", "samir"] as const;

async function walk(installation: Installation): Promise<Outcome> {
  const [port, providerPort] = [await freePort(), await freePort()];
  const site = `http://localhost:${port}`;
  const pgbouncer = await startPgbouncer(
    installation.postgres.port,
    installation.databaseName,
    "ballast_portal",
  );
  const nginx = await startNginx(installation.ports, port);
  const folder = mkdtempSync(join(tmpdir(), "ballast-production-"));
  try {
    return await withIdentityProvider(providerPort, site, async (provider) => {
      const settings = {
        ...provider,
        ...{ NEXTAUTH_URL: site, TRUSTED_PROXIES: "1" },
        DATABASE_URL: `postgresql://ballast_portal:local@127.0.0.1:${pgbouncer.port}/${installation.databaseName}`,
      };
      const [one, other] = installation.ports;
      const starts = [
        await startAsDescribed(installation, "--web", { ...settings, PORT: String(one) }),
        await startAsDescribed(installation, "--web", { ...settings, PORT: String(other) }),
        await startAsDescribed(installation, "--worker", settings),
      ];
      const told = await tellJourney(installation, folder, settings);
      const { code, output } = await journey(site, told, installation.url);
      const served = starts.map(({ said }) => said.split('"msg":"request"').length - 1);
      const ready = await ask(port, "/api/ready", { headers: { host: new URL(site).host } });
      return {
        happened: `${/\d+ passed.*/.exec(output)?.[0] ?? "no test passed"}; ${served[0]} and ${served[1]} requests served by the two web processes; ${installation.mail.taken.size} mails`,
        problems: [
          ...unless(code === 0, output),
          ...unless((served[0] ?? 0) > 50 && (served[1] ?? 0) > 50, "one web process did the work of both"),
          ...unless(ready.status === 200, `ready said ${ready.status} ${ready.text}`),
          ...(await judge(installation)),
        ],
      };
    });
  } finally {
    await installation.stop();
    await Promise.all([nginx.stop(), pgbouncer.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function journey(site: string, told: string, database: string) {
  const chromium = await findChromium();
  return command(
    "playwright",
    ["test", "--config", "e2e/production/playwright.config.ts", "--reporter=line"],
    {
      env: {
        ...{ BALLAST_URL: site, BALLAST_PRODUCTION: told, BALLAST_PORTAL_DATABASE: database },
        ...(chromium && { BALLAST_CHROMIUM: chromium }),
      },
    },
  );
}

/** Accounts of those who work there already, the first administrator's link, and where mails arrive. */
async function tellJourney(installation: Installation, folder: string, settings: Record<string, string>) {
  const { url, mail, people } = installation;
  // The world's own administrator goes, past the guard that keeps the last one: a real installation begins with none.
  await query(
    url,
    "set session_replication_role = replica; delete from staff_role where role = 'administrator'",
  );
  const invited = await runToEnd(installation, "scripts/first-administrator.ts", settings, [
    ...["Ines Aldana", "first@agency.ballast.example", "Agency"],
  ]);
  mail.file = join(folder, "mails");
  writeFileSync(mail.file, "");
  const client = connect(url, 1);
  const accounts: Record<string, { email: string; password: string; secret: string }> = {};
  for (const who of walkers) {
    const [password, secret] = [`${who} walks at dawn slowly`, newTotpSecret()];
    const hashed = await hashPassword(password);
    await withSystem(
      "open an account of the journey",
      async (db) => {
        await storePassword(db, people[who], hashed);
        await enrollTotp(db, people[who], secret);
      },
      client,
    );
    const [person] = await query<{ name: string; email: string }>(
      url,
      "select name, email from person where id = $1",
      [people[who]],
    );
    if (person) accounts[person.name] = { email: person.email, password, secret };
  }
  await client.$disconnect();
  const file = join(folder, "told.json");
  const invitation = /http\S+\/invitation\/\S+/.exec(invited.said)?.[0] ?? invited.said;
  writeFileSync(file, JSON.stringify({ invitation, mails: mail.file, people: accounts }));
  return file;
}
