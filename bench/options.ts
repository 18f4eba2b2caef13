import { parseArgs } from "node:util";

const usual = "3000,100000";

/** What was asked for on the command line: `npm run bench -- --sizes 3000,1000000 --only queue --plans`. */
export function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: usual },
      only: { type: "string", default: "" },
      rounds: { type: "string", default: "7" },
      /** Procedures only: no build, no web server. */
      "no-web": { type: "boolean", default: false },
      /** Instead of timing: what each statement does, by `explain (analyze, buffers)`. */
      plans: { type: "boolean", default: false },
      /** Instead of timing: pages on a slow phone. */
      phone: { type: "boolean", default: false },
    },
  });
  return {
    sizes: values.sizes.split(",").map(wholeNumber),
    only: values.only,
    rounds: wholeNumber(values.rounds),
    web: !values["no-web"] && !values.plans,
    plans: values.plans,
    phone: values.phone,
  };
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`"${text}" is not a number of requests or rounds.`);
  return number;
}
