import { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/** Says in plain words what is wrong with an input where its schema has no sentence of its own. */
export function speakPlainly(): void {
  z.config({ customError: inWords });
}

function inWords(issue: Issue): string {
  if (issue.code === "too_big") return `Use at most ${amount(issue.maximum, issue.origin)}.`;
  if (issue.code === "too_small") return `Use at least ${amount(issue.minimum, issue.origin)}.`;
  if (issue.code === "invalid_type" && issue.input === undefined)
    return "Something that is needed is missing.";
  return sentences[issue.code] ?? "Some of what was sent is not valid.";
}

const sentences: Partial<Record<Issue["code"], string>> = {
  invalid_type: "This is not of the kind asked for.",
  invalid_value: "Choose one of those offered.",
  unrecognized_keys: "This holds something that was not asked for.",
};
const units: Record<string, string> = { string: " characters", array: " entries" };
const amount = (limit: number | bigint, origin: string) => `${limit}${units[origin] ?? ""}`;
