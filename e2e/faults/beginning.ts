import { ask } from "./ask";
import { unless, type Fault, type Outcome } from "./fault";
import { site, type Installation } from "./installation";
import { query } from "./postgres";
import { refusedStart, runToEnd, startAsDescribed } from "./starts";

export const beginning: Fault[] = [
  {
    name: "first-time",
    expectation:
      "An empty database is migrated twice, the first administrator invited, the portal started, and the link opens",
    inject: beginFromNothing,
  },
  {
    name: "refusals",
    expectation:
      "A start that is missing something, or could do harm, ends with 1 and a sentence that names what is wrong",
    inject: refuseEach,
  },
];

async function beginFromNothing(installation: Installation): Promise<Outcome> {
  const { postgres, ports } = installation;
  const name = await emptyDatabase(installation);
  const settings = {
    DATABASE_URL: postgres.urlOf(name, "ballast_portal"),
    MIGRATION_DATABASE_URL: postgres.urlOf(name, "ballast_owner"),
  };
  const first = await runToEnd(installation, "scripts/db-migrate.ts", settings);
  const again = await runToEnd(installation, "scripts/db-migrate.ts", settings);
  const invited = await runToEnd(installation, "scripts/first-administrator.ts", settings, [
    ...["Ines Aldana", "first@agency.ballast.example", "Agency"],
  ]);
  const path = /\/invitation\/\S+/.exec(invited.said)?.[0] ?? "/nowhere";
  const web = await startAsDescribed(installation, "--web", { ...settings, PORT: String(ports[0]) });
  const worker = await startAsDescribed(installation, "--worker", settings);
  const page = await ask(ports[0], path);
  const ready = await ask(ports[0], "/api/ready");
  const codes = [await web.end("SIGTERM"), await worker.end("SIGTERM")];
  await query(postgres.urlOf("postgres"), `drop database ${name} with (force)`);
  return {
    happened: `migrated with ${String(first.code)}, again with ${String(again.code)}; the link of the first administrator opens with ${page.status}; ready ${ready.status}; ended with ${codes.join(" and ")}`,
    problems: [
      ...unless(first.code === 0 && again.code === 0, `${first.said}\n${again.said}`),
      ...unless(invited.said.includes(site), invited.said),
      ...unless(page.status === 200 && page.text.includes("Ines Aldana"), "the link does not open"),
      ...unless(ready.status === 200, `ready said ${ready.text}`),
      ...unless(
        codes.every((code) => code === 0),
        "a process did not end well",
      ),
    ],
  };
}

async function refuseEach(installation: Installation): Promise<Outcome> {
  const { postgres, url, ownerUrl } = installation;
  const empty = await emptyDatabase(installation);
  const secrets = [
    "NEXTAUTH_SECRET",
    "BALLAST_SECRET",
    "NEXTAUTH_URL",
    "BALLAST_DATA",
    "SMTP_URL",
    "MAIL_FROM",
  ];
  const problems = [
    ...(await refused(installation, { DATABASE_URL: url }, '"postgres" can pass the walls')),
    ...(await refused(installation, { DATABASE_URL: ownerUrl }, '"ballast_owner" can pass the walls')),
    ...(await refused(installation, { DATABASE_URL: "" }, "the embedded database is only for trying out")),
    ...(await refused(
      installation,
      { DATABASE_URL: postgres.urlOf(empty, "ballast_portal") },
      "This database is empty. Run `npm run db:migrate` first.",
    )),
    ...(await refused(
      installation,
      { BALLAST_OIDC_ISSUER: "https://id.agency.example" },
      "Missing: BALLAST_OIDC_CLIENT_ID, BALLAST_OIDC_KEY_FILE.",
    )),
  ];
  for (const name of secrets)
    problems.push(...(await refused(installation, { [name]: "" }, `${name} is not set. It has to be`)));
  await query(url, "update person set demonstration = true where id = $1", [installation.people.renata]);
  problems.push(...(await refused(installation, {}, "This database holds demonstration people")));
  await query(url, "update person set demonstration = false");
  await query(postgres.urlOf("postgres"), `drop database ${empty} with (force)`);
  const tried = 6 + secrets.length;
  return { happened: `${tried - problems.length} of ${tried} starts refused with their sentence`, problems };
}

/** One sentence of what was wrong, if something was. */
async function refused(installation: Installation, settings: Record<string, string>, sentence: string) {
  const { code, said } = await refusedStart(installation, settings);
  return unless(code === 1 && said.includes(sentence), `"${sentence}": ended with ${String(code)}: ${said}`);
}

async function emptyDatabase({ postgres, databaseName }: Installation): Promise<string> {
  const name = `${databaseName}_empty`;
  await query(postgres.urlOf("postgres"), `create database ${name} owner ballast_owner`);
  return name;
}
