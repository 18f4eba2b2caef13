export type StepName = "why" | "scope" | "people" | "dates" | "send";

export const stepTitles: Record<StepName, string> = {
  why: "Why now, and which systems",
  scope: "What may be tested",
  people: "Who can be called, and who signs",
  dates: "When it suits you",
  send: "Check and send",
};

/** The steps of a request: a service that touches nothing asks for no list. */
export const stepsFor = (needsScope: boolean): StepName[] =>
  needsScope ? ["why", "scope", "people", "dates", "send"] : ["why", "people", "dates", "send"];
