import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSession } from "@/bench/sessions";
import { cookieFor } from "@/bench/asking";
import { actAs } from "@/prisma/seed/actors";
import { loadCast, type CastName } from "@/prisma/seed/cast";
import { loadReference } from "@/prisma/seed";
import { connect, database } from "@/server/db/client";
import { grantToLogin, prepareQueues } from "@/server/db/login";
import { migrate } from "@/server/db/migrate";
import { freePort } from "@/server/db/native/free-port";
import { withSystem } from "@/server/db/transaction";
import { MailServer } from "./mail-server";
import { Postgres, query } from "./postgres";
import { Running } from "./process";

export const site = "http://ballast.test";
export const secret = "5".repeat(64);
const template = "clean";

type World = { postgres: Postgres; people: Record<CastName, string>; requestId: string; officeId: string };

/** A migrated database with the cast as real people and one request that is talked about; each fault has a copy. */
export async function prepareWorld(): Promise<World> {
  process.env.BALLAST_SECRET = secret;
  const postgres = await Postgres.create();
  const admin = postgres.urlOf("postgres");
  await query(admin, "create role ballast_owner login createrole");
  await query(admin, "create role ballast_portal login noinherit");
  await query(admin, `create database ${template} owner ballast_owner`);
  const owner = postgres.urlOf(template, "ballast_owner");
  await migrate(owner, () => undefined);
  await prepareQueues(owner);
  await grantToLogin(owner, "ballast_portal");
  process.env.DATABASE_URL = postgres.urlOf(template);
  await loadReference(() => undefined);
  const people = await loadCast();
  const talk = await talkedAbout(people);
  await database().$disconnect();
  await query(process.env.DATABASE_URL, "update person set demonstration = false");
  return { postgres, people, ...talk };
}

async function talkedAbout(people: Record<CastName, string>) {
  const { organizationId } = await withSystem("find an office", (db) =>
    db.membership.findFirstOrThrow({ where: { personId: people.renata }, select: { organizationId: true } }),
  );
  const [renata, priya] = [await actAs(people.renata), await actAs(people.priya)];
  const { id } = await renata.requests.startDraft({ organizationId, serviceCode: "RVA" });
  const { version } = await renata.requests.get({ id });
  const saved = await renata.requests.saveDraft({
    ...{ id, version, reason: "pre_election", details: "Please test this.", systems: ["results_page"] },
    ...{ targets: [{ value: "192.0.2.10", hostedBy: "" }], hostedBy: "self", contactName: "Wes Coomer" },
    ...{ contactEmail: "it@ballast.example", contactPhone: "(555) 555-0117", step: 5 },
  });
  await renata.requests.submit({ id, version: saved.version });
  await priya.requests.move({ id, version: (await priya.requests.get({ id })).version, move: "take" });
  return { requestId: id, officeId: organizationId };
}

/** What one fault works on: a database of its own, processes of the production build, a mail server. */
export type Installation = Awaited<ReturnType<typeof install>>;

export async function install(world: World, name: string) {
  const { postgres, people } = world;
  const databaseName = `fault_${name.replaceAll("-", "_")}`;
  const admin = postgres.urlOf("postgres");
  await query(admin, `create database ${databaseName} template ${template} owner ballast_owner`);
  const url = postgres.urlOf(databaseName);
  const data = mkdtempSync(join(tmpdir(), "ballast-faults-data-"));
  const mail = new MailServer();
  await mail.start();
  const client = connect(url, 2);
  const cookieOf = async (who: CastName) => cookieFor(await openSession(client, people[who]), secret);
  const cookies = { renata: await cookieOf("renata"), priya: await cookieOf("priya") };
  await client.$disconnect();
  const started: Running[] = [];
  const ports = [await freePort(), await freePort()] as const;

  const environment = (port: number): NodeJS.ProcessEnv => ({
    ...process.env,
    ...{ DATABASE_URL: postgres.urlOf(databaseName, "ballast_portal"), NEXTAUTH_URL: site },
    ...{ NEXTAUTH_SECRET: secret, BALLAST_SECRET: secret, BALLAST_DATA: data, BALLAST_MODE: "production" },
    ...{ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: "Ballast <no-reply@ballast.test>" },
    ...{ PORT: String(port), HOST: "127.0.0.1", NODE_ENV: "production", LOG_LEVEL: "info" },
  });
  const known = (program: ConstructorParameters<typeof Running>[0]) => {
    const running = new Running(program);
    started.push(running);
    return running;
  };
  const stop = async () => void (await Promise.all(started.map((running) => running.end())));
  return {
    ...world,
    ...{ url, databaseName, data, mail, cookies, ports, environment },
    ownerUrl: postgres.urlOf(databaseName, "ballast_owner"),
    web: (port: number, more: { imports?: string[] } = {}) =>
      known({
        file: "server/web.ts",
        execArgv: ["--import", "tsx", ...(more.imports ?? []).flatMap((path) => ["--import", path])],
        environment: () => environment(port),
      }),
    worker: () =>
      known({
        file: "server/jobs/worker.ts",
        execArgv: ["--import", "tsx", "--conditions=react-server"],
        environment: () => environment(0),
      }),
    program: known,
    stop,
    async remove() {
      await stop();
      await mail.stop();
      await query(admin, `drop database ${databaseName} with (force)`);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
