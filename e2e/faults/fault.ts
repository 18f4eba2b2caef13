import type { Installation } from "./installation";

/** What happened, and what of it was not as expected. */
export type Outcome = { happened: string; problems: string[] };
export type Fault = {
  name: string;
  expectation: string;
  inject: (installation: Installation) => Promise<Outcome>;
};

export const unless = (isAsExpected: boolean, problem: string): string[] => (isAsExpected ? [] : [problem]);
