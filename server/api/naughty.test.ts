import type { ZodType } from "zod";
import { beforeAll, expect, inject, test } from "vitest";
import { naughtyValues } from "@/server/testing/naughty-values";
import { openPortal, type Portal } from "@/server/testing/portal";
import { sampleInput } from "@/server/testing/sample-input";
import reviewed from "./access-table.json";
import { appRouter } from "./root";

/** Who stands for each role of the reviewed table here: those who reach most. */
const people = {
  ownOfficial: "renata",
  coordinator: "priya",
  administrator: "owen",
  secretariat: "iris",
  groupChair: "angela",
  auditor: "beatriz",
} as const;
type Call = (input: unknown) => Promise<unknown>;

/** The embedded engine is several times slower: there each procedure gets a quarter of them, not all the same. */
const share = inject("database").kind === "native" ? 1 : 4;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 120_000);

test(`no procedure breaks on ${200 / share} or more confused, oversized or naughty inputs, and none tells of its insides`, async () => {
  expect(naughtyValues.length).toBeGreaterThanOrEqual(200);
  const broken: string[] = [];
  let calls = 0;
  for (const [turn, name] of Object.keys(appRouter._def.procedures).sort().entries()) {
    const call = procedureOf(await callerFor(name), name);
    const mine = [...naughtyInputs(name)].filter((_input, position) => (position + turn) % share === 0);
    expect(mine.length, name).toBeGreaterThanOrEqual(200 / share);
    for (const input of mine) {
      calls += 1;
      const problem = await problemWith(call, input);
      if (problem) broken.push(`${name} ${shown(input)}: ${problem}`);
    }
  }
  console.info(`${calls} naughty calls of ${Object.keys(appRouter._def.procedures).length} procedures`);
  expect(broken).toEqual([]);
}, 600_000);

/** Each value once as the whole input and once as one of its fields, the others well-formed. */
function* naughtyInputs(name: string): Generator<unknown> {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: ZodType[] } }>;
  const inputs = procedures[name]?._def.inputs ?? [];
  const sample = sampleInput(inputs[0]);
  const fields = typeof sample === "object" && sample !== null ? Object.keys(sample) : [];
  for (const field of fields)
    for (const value of naughtyValues.filter((each) =>
      alike(each, (sample as Record<string, unknown>)[field]),
    ))
      yield { ...(sample as object), [field]: value };
  for (const [position, value] of naughtyValues.entries()) {
    const field = fields[position % fields.length];
    yield field === undefined ? value : { ...(sample as object), [field]: value };
    if (typeof value !== "string") yield value;
  }
}

/** Numbers for numbers and days for days: what passes for right is tried in every place. */
function alike(value: unknown, wellFormed: unknown): boolean {
  if (typeof wellFormed === "number") return typeof value === "number";
  const day = /^[-+]?\d{4,6}-\d\d-\d\d/;
  return (
    typeof wellFormed === "string" && day.test(wellFormed) && typeof value === "string" && day.test(value)
  );
}

async function callerFor(name: string): Promise<unknown> {
  const reached = (reviewed as Record<string, { reached?: string[] }>)[name]?.reached ?? [];
  const role = (Object.keys(people) as (keyof typeof people)[]).find((one) => reached.includes(one));
  return portal.as(people[role ?? "ownOfficial"]);
}

const procedureOf = (caller: unknown, name: string) =>
  name.split(".").reduce((part, key) => (part as Record<string, unknown>)[key], caller) as Call;

async function problemWith(call: Call, input: unknown): Promise<string | null> {
  try {
    await call(input);
    return null;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined || code === "INTERNAL_SERVER_ERROR")
      return `answers ${code ?? "no code"}: ${message}`;
    return insides.test(message) ? `tells ${message}` : null;
  }
}

const insides =
  /prisma|postgres|constraint|relation|column|syntax|node_modules|\bat \w+ \(|undefined|\[object/i;

const shown = (input: unknown) => {
  try {
    return JSON.stringify(input, (_, value: unknown) =>
      typeof value === "bigint" ? `${value}n` : value,
    )?.slice(0, 120);
  } catch {
    return String(input).slice(0, 120);
  }
};
