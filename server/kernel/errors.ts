export type RefusalCode =
  "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "TOO_MANY_REQUESTS";

/** Something a person asked for that cannot be done, in words they can act on. Anything else thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** Input field the sentence belongs to, when it belongs to one. */
    readonly field?: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** Hidden and missing are the same answer. */
export const notFound = () =>
  new Refusal(
    "NOT_FOUND",
    "There is nothing here that you can open. It may have moved, or it is not shared with you.",
  );
export const forbidden = (what: string) => new Refusal("FORBIDDEN", `Your role does not let you ${what}.`);
export const conflict = (message: string) => new Refusal("CONFLICT", message);
export const badInput = (message: string, field?: string) => new Refusal("BAD_REQUEST", message, field);
