import type { Client, Pool } from "pg";
import type { PrismaClient } from "@/server/db/client";
import { ask, cookieFor, procedureRequest } from "./asking";
import type { BareServer, Portal } from "./processes";
import { replay } from "./replay";
import { callerOf, openSession } from "./sessions";
import { recordStatements, type Recording } from "./statements";
import type { Subject } from "./subjects";
import { race, type Contender, type Timing } from "./timing";
import type { World } from "./world/build";

/** A world with everything that asks it something. */
export type Stage = {
  world: World;
  admin: Client;
  client: PrismaClient;
  pool: Pool;
  web: { portal: Portal; bare: BareServer } | null;
};

type Way = "procedure" | "http" | "page";
type Key = Way | `${Way} bare` | `${Way} open`;
export type Row = {
  subject: Subject;
  size: number;
  way: Way;
  /** Statements that reach PostgreSQL, without beginning and end of transactions. */
  statements: number;
  ours: Timing;
  bare: Timing;
  /** With row-level security off. */
  open: Timing;
};

/** Times one subject in every way it can be asked for. */
export async function measure(stage: Stage, subject: Subject, rounds: number): Promise<Row[]> {
  const token = await openSession(stage.client, stage.world.people[subject.who]);
  const recording = await recordProcedure(stage, subject, token);
  const recordings = new Map<Way, Recording>([["procedure", recording]]);
  const contenders = procedureContenders(stage, subject, token, recording);
  if (stage.web) {
    recordings.set("http", recording);
    contenders.push(...(await httpContenders(stage, stage.web, subject, token, recording)));
    if (subject.page) {
      const page = await pageContenders(stage, stage.web, subject, token);
      recordings.set("page", page.recording);
      contenders.push(...page.contenders);
    }
  }
  const timings = await race(contenders, rounds);
  await wall(stage.admin, true);
  return [...recordings].map(([way, statements]) => ({
    ...{ subject, size: stage.world.size, way, statements: count(statements) },
    ours: timingOf(timings, way),
    bare: timingOf(timings, `${way} bare`),
    open: timingOf(timings, `${way} open`),
  }));
}

/** What a procedure asks, for the bare server and for plans. */
export async function recordProcedure(stage: Stage, subject: Subject, token: string): Promise<Recording> {
  const input = await subject.input(stage.admin);
  const call = callerOf(stage.client, token);
  if (subject.kind === "query") await call(subject.path, input);
  const recorder = recordStatements(subject.kind === "mutation");
  await call(subject.path, input);
  return recorder.stop();
}

function procedureContenders(
  stage: Stage,
  subject: Subject,
  token: string,
  recording: Recording,
): Contender<Key>[] {
  const call = callerOf(stage.client, token);
  const prepare = async () => {
    const input = await subject.input(stage.admin);
    return () => call(subject.path, input);
  };
  return threeWays(stage, "procedure", prepare, async () => {
    await subject.input(stage.admin);
    return () => replay(stage.pool, recording);
  });
}

async function httpContenders(
  stage: Stage,
  { portal, bare }: { portal: Portal; bare: BareServer },
  subject: Subject,
  token: string,
  recording: Recording,
): Promise<Contender<Key>[]> {
  const cookie = await cookieFor(token, portal.secret);
  const url = await bare.learn({ path: `/${subject.path}/${token}`, recording, bytes: null });
  const prepare = async () => {
    const asked = procedureRequest(portal.address, subject, await subject.input(stage.admin), cookie);
    return () => ask(asked);
  };
  return threeWays(stage, "http", prepare, async () => {
    await subject.input(stage.admin);
    return () => ask({ url });
  });
}

async function pageContenders(
  stage: Stage,
  { portal, bare }: { portal: Portal; bare: BareServer },
  subject: Subject,
  token: string,
) {
  const cookie = await cookieFor(token, portal.secret);
  const path = (await subject.page?.(stage.admin)) ?? "/";
  const asked = { url: `${portal.address}${path}`, headers: { cookie } };
  const bytes = await ask(asked);
  const recording = await portal.record(() => ask(asked));
  const url = await bare.learn({
    path: `/page/${subject.name.replaceAll(" ", "-")}/${token}`,
    recording,
    bytes,
  });
  return {
    recording,
    contenders: threeWays(
      stage,
      "page",
      async () => () => ask(asked),
      async () => () => ask({ url }),
    ),
  };
}

/** Ours, ours without row-level security, and the bare one: each sets the wall as it needs it. */
function threeWays(
  { admin }: Stage,
  way: Way,
  ours: Contender<Key>["prepare"],
  bare: Contender<Key>["prepare"],
): Contender<Key>[] {
  return [
    { key: way, before: () => wall(admin, true), prepare: ours },
    { key: `${way} open`, before: () => wall(admin, false), prepare: ours },
    { key: `${way} bare`, before: () => wall(admin, true), prepare: bare },
  ];
}

/** Off, the viewers' role sees past every policy; everything else stays as it is. */
async function wall(admin: Client, stands: boolean): Promise<void> {
  await admin.query(`alter role ballast_app ${stands ? "nobypassrls" : "bypassrls"}`);
}

function timingOf(timings: Map<Key, Timing>, key: Key): Timing {
  return timings.get(key) ?? { rounds: [], median: Number.NaN, p95: Number.NaN };
}

const count = (recording: Recording) =>
  recording.flat().filter(({ text }) => !/^(BEGIN|COMMIT|ROLLBACK)/i.test(text)).length;
