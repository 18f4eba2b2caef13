import superjson from "superjson";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET as calendarFile } from "@/app/api/calendar/[booking]/route";
import { GET as download, HEAD as look } from "@/app/api/files/[id]/route";
import { database } from "@/server/db/client";
import { leaking, plantedLeaks, secretsNow, type Answer, type Secrets } from "@/server/testing/planted-leaks";
import { openPortal, type Portal } from "@/server/testing/portal";
import { inputsById, missing, readInputs } from "@/server/testing/read-surfaces";
import {
  buildShared,
  differencesIn,
  observers,
  staff,
  type Difference,
  type Hidden,
  type Observer,
  type Place,
} from "@/server/testing/two-worlds";
import { tokenOf } from "@/server/testing/uploaded-file";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "./root";

const asking = vi.hoisted(() => ({ token: null as string | null }));
vi.mock("@/server/auth/session", () => ({ sessionToken: async () => asking.token }));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const now = () => new Date("2026-11-25T15:00:00Z");
const createCaller = createCallerFactory(appRouter);

/** By observer and question, the answer of one moment. */
type World = { answers: Map<string, Answer>; secrets: Secrets };
let portal: Portal;
let questions: [string, unknown][];
const tokens: Record<string, string | null> = { visitor: null };
const pairs: { difference: Difference; before: World; after: World; hidden: Hidden }[] = [];

beforeAll(async () => {
  portal = await openPortal();
  const shared = await buildShared(portal);
  for (const name of observers) if (name !== "visitor") tokens[name] = await tokenOf(portal, name);
  const inputs = readInputs(shared);
  questions = Object.entries(inputs).flatMap(([name, asked]) =>
    asked.map((input): [string, unknown] => [name, input]),
  );
  for (const observer of observers) await ask(observer, "documents.get", { id: shared.document }); // remembered once
  const differences = differencesIn(portal, shared);
  let before = await lookAround(["harold", ...(differences[0]?.from ?? [])]); // his office's: he may see the first
  for (const [at, difference] of differences.entries()) {
    const hidden = await difference.happen();
    const next = at === 0 ? ["harold" as const] : [];
    const after = await lookAround([...next, ...difference.from, ...(differences[at + 1]?.from ?? [])]);
    pairs.push({ difference, before, after, hidden });
    before = after;
  }
}, 240_000);

test("every procedure that reads is asked", () => {
  const reads = Object.entries<unknown>(appRouter._def.procedures).flatMap(([name, procedure]) =>
    (procedure as { _def: { type: string } })._def.type === "query" ? [name] : [],
  );
  const asked = new Set(questions.map(([name]) => name));
  expect(reads.filter((name) => !asked.has(name))).toEqual([]);
  const compared = pairs.flatMap(({ difference, before }) =>
    keysOf(difference).flatMap((key) =>
      "data" in (before.answers.get(key) ?? {}) ? [key.split(" ")[1]] : [],
    ),
  );
  expect(reads.filter((name) => !compared.includes(name))).toEqual([]); // of what is refused to all nothing is proved
});

test("at least 1,000 answers are the same whether the hidden thing is there or not", () => {
  const compared = pairs.flatMap(({ difference, before, after }) =>
    keysOf(difference).map((key) => {
      const [one, other] = [before.answers.get(key), after.answers.get(key)];
      return {
        what: `${difference.name}: ${key}`,
        one: superjson.stringify(one),
        other: superjson.stringify(other),
      };
    }),
  );
  console.info(`${compared.length} answers compared over ${pairs.length} differences`);
  expect(compared.filter(({ one, other }) => one !== other).map(({ what }) => what)).toEqual([]);
  expect(compared.length).toBeGreaterThanOrEqual(1_000);
});

test("somebody who may see the difference does", () => {
  const own = pairs.filter(({ before, after }) =>
    [...before.answers.keys()].some(
      (key) => superjson.stringify(before.answers.get(key)) !== superjson.stringify(after.answers.get(key)),
    ),
  );
  expect(own.map(({ difference }) => difference.name)).toEqual(
    expect.arrayContaining([pairs[0]?.difference.name]),
  );
});

test("hidden and missing are refused in the same words, whatever was to be done", async () => {
  let compared = 0;
  const nowhere = new Map<string, Answer>();
  for (const { difference, hidden } of pairs) {
    for (const observer of difference.from) {
      for (const [place, id] of Object.entries(hidden) as [Place, string][]) {
        const inputs = inputsById(place, missing);
        for (const [at, [name, input]] of inputsById(place, id).entries()) {
          const key = `${observer} ${place} ${name}`;
          if (nowhere.has(key) && askedOnce.includes(observer)) continue;
          const answer = nowhere.get(key) ?? (await ask(observer, name, inputs[at]?.[1]));
          nowhere.set(key, answer);
          expect(await ask(observer, name, input), key).toEqual(answer);
          compared += 1;
        }
      }
    }
  }
  console.info(`${compared} refusals compared`);
  expect(compared).toBeGreaterThanOrEqual(200);
});

test("files and calendar files are as missing when hidden, to the header", async () => {
  let compared = 0;
  for (const { difference, hidden } of pairs) {
    for (const observer of difference.from) {
      asking.token = tokens[observer] ?? null;
      for (const id of [hidden.file ?? [], hidden.booking ?? []].flat()) {
        for (const route of [fileAnswer(download), fileAnswer(look), calendarAnswer]) {
          expect(await route(id), `${observer} ${difference.name}`).toEqual(await route(missing));
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBeGreaterThanOrEqual(40);
});

describe("it is noticed that something leaks by", () => {
  test.each(Object.entries(plantedLeaks))("%s", (_what, planted) => {
    const noticed = pairs.some(({ difference, before, after }) =>
      keysOf(difference)
        .filter((key) => key.split(" ")[1] === planted.of)
        .some((key) => {
          const [one, other] = [before, after].map(({ answers, secrets }) =>
            superjson.stringify(leaking(planted, answers.get(key) ?? { data: [] }, secrets)),
          );
          return one !== other;
        }),
    );
    expect(noticed).toBe(true);
  });
});

/** A visitor is refused most of it before anything is looked at, and staff are asked beside others: once is enough. */
const askedOnce: readonly Observer[] = ["visitor", "angela", ...staff];
const questionsOf = (observer: Observer) =>
  askedOnce.includes(observer)
    ? questions.filter(([name], at) => questions.findIndex(([first]) => first === name) === at)
    : questions;

const keysOf = (difference: Difference) =>
  difference.from.flatMap((observer) => [
    ...questionsOf(observer).map(([name, input]) => keyOf(observer, name, input)),
    ...(observer === "visitor" ? [] : [keyOf(observer, "mail", undefined)]),
  ]);
const keyOf = (observer: Observer, name: string, input: unknown) =>
  `${observer} ${name} ${JSON.stringify(input)}`;

async function lookAround(by: readonly Observer[]): Promise<World> {
  const answers = new Map<string, Answer>();
  for (const observer of new Set(by)) {
    for (const [name, input] of questionsOf(observer))
      answers.set(keyOf(observer, name, input), await ask(observer, name, input));
    if (observer !== "visitor")
      answers.set(keyOf(observer, "mail", undefined), { data: await mailTo(portal.people[observer]) });
  }
  return { answers, secrets: await secretsNow() };
}

const mailTo = (personId: string) =>
  database().mail.findMany({
    where: { notification: { personId } },
    orderBy: { id: "asc" },
    select: { toAddress: true, subject: true, text: true, createdAt: true },
  });

async function ask(observer: Observer, name: string, input: unknown): Promise<Answer> {
  const caller: unknown = createCaller({
    caller: { token: tokens[observer] ?? null, address: observer, now },
  });
  const procedure = name.split(".").reduce((part, key) => (part as Record<string, unknown>)[key], caller) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    return { data: withoutChance(name, await procedure(input)) };
  } catch (error) {
    const { code = "none", message } = error as { code?: string; message: string };
    if (code === "INTERNAL_SERVER_ERROR" || code === "none")
      throw new Error(`${name} broke`, { cause: error });
    return { refused: { code, message } };
  }
}

/** A link offers another key each time it is opened. */
function withoutChance(name: string, data: unknown): unknown {
  return name === "auth.invitation"
    ? { ...(data as object), secret: null, address: null, sealed: null }
    : data;
}

const request = new Request("http://localhost/");

function fileAnswer(route: typeof download) {
  return async (id: string) => {
    const response = await route(request, { params: Promise.resolve({ id }) });
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  };
}

/** The framework turns what is thrown into the not-found page or the sign-in page. */
function calendarAnswer(booking: string): Promise<string> {
  return calendarFile(request, { params: Promise.resolve({ booking }) }).then(
    async (response) => `${response.status} ${await response.text()}`,
    (thrown: { digest?: string; message: string }) => thrown.digest ?? thrown.message,
  );
}
