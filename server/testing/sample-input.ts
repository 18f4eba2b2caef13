import { randomUUID } from "node:crypto";
import { z } from "zod";

type Schema = {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  minimum?: number;
  minItems?: number;
  minLength?: number;
};

/** An input that this schema takes, made from the schema itself; undefined where nothing is asked for. */
export function sampleInput(schema: z.ZodType | undefined): unknown {
  if (!schema) return undefined;
  return sample(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema);
}

function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf.find(({ type }) => type !== "null") ?? {});
  const make = byType[schema.type ?? "string"] ?? text;
  return make(schema);
}

const byType: Record<string, (schema: Schema) => unknown> = {
  object: ({ properties = {} }) =>
    Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, sample(part)])),
  array: ({ items = {}, minItems = 0 }) => Array.from({ length: minItems }, () => sample(items)),
  integer: ({ minimum = 0 }) => Math.max(minimum, 1),
  number: ({ minimum = 0 }) => Math.max(minimum, 1),
  boolean: () => true,
  string: text,
};

function text({ format, minLength }: Schema): string {
  if (format === "uuid") return randomUUID();
  if (format === "date") return "2030-01-07";
  if (format === "email") return "somebody@ballast.example";
  return "x".repeat(Math.max(minLength ?? 0, 3));
}
