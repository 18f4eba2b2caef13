import { expect, test } from "vitest";
import { z } from "zod";
import { speakPlainly } from "./input-words";

const said = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message;

test("an input's problem is told in plain words unless its schema has words of its own", () => {
  speakPlainly();
  expect(said(z.strictObject({ id: z.uuid() }), {})).toBe("Something that is needed is missing.");
  expect(said(z.string(), 5)).toBe("This is not of the kind asked for.");
  expect(said(z.string().max(3), "four")).toBe("Use at most 3 characters.");
  expect(said(z.array(z.string()).min(2), [])).toBe("Use at least 2 entries.");
  expect(said(z.number().max(100), 101)).toBe("Use at most 100.");
  expect(said(z.enum(["a", "b"]), "c")).toBe("Choose one of those offered.");
  expect(said(z.strictObject({}), { more: 1 })).toBe("This holds something that was not asked for.");
  expect(said(z.uuid("Choose your office."), "x")).toBe("Choose your office.");
});
