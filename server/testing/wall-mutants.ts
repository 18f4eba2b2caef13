import type { Row } from "./wall-grid";
import { rightStanding, type Standing } from "./wall-people";

type Sees = (principals: readonly string[], row: Pick<Row, "audience"> & Partial<Row>) => boolean;

/** Mistakes somebody could make in the wall of the code. */
export const mutantsOfCode: Record<string, Sees> = {
  "shows everything": () => true,
  "shows nothing": () => false,
  "lets administrators in": (held, row) => held.includes("role:administrator") || overlap(held, row),
  "lets the desk in": (held, row) => held.includes("role:coordinator") || overlap(held, row),
  "asks for all names instead of one": (held, { audience }) => audience.every((name) => held.includes(name)),
  "asks for all principals instead of one": (held, { audience }) =>
    held.every((name) => audience.includes(name)),
  "shows nobody everything": (held, row) => held.length === 0 || overlap(held, row),
  "shows a thing without audience": (held, row) => row.audience.length === 0 || overlap(held, row),
  "forgets the first name": (held, { audience }) => overlap(held, { audience: audience.slice(1) }),
  "looks at the first name only": (held, { audience }) => overlap(held, { audience: audience.slice(0, 1) }),
  "ignores people": (held, { audience }) => overlap(held, { audience: without(audience, "person:") }),
  "ignores organizations": (held, { audience }) => overlap(held, { audience: without(audience, "org:") }),
  "takes a part of a name for it": (held, { audience }) =>
    audience.some((name) => held.some((own) => own.startsWith(name))),
  "takes a longer name for it": (held, { audience }) =>
    audience.some((name) => held.some((own) => name.startsWith(own))),
  "ignores case": (held, { audience }) =>
    overlap(
      held.map((name) => name.toLowerCase()),
      { audience: audience.map((name) => name.toLowerCase()) },
    ),
  "compares kinds only": (held, { audience }) =>
    overlap(held.map(kindOf), { audience: audience.map(kindOf) }),
  "shows all that is CLEAR": (held, row) => row.tlp === "CLEAR" || overlap(held, row),
  "withholds what is RED": (held, row) => row.tlp !== "RED" && overlap(held, row),
  "opens a state's things to all": (held, row) =>
    row.audience.some((name) => name.startsWith("jurisdiction:")) || overlap(held, row),
};

/** Mistakes in who counts as what: each makes somebody more, or less, than they are. */
export const mutantsOfStanding: Record<string, Standing> = {
  "an ended membership counts": {
    ...rightStanding,
    isInForce: ({ until }) => until === "unlimited" || until === "future",
  },
  "an expired membership counts": { ...rightStanding, isInForce: ({ status }) => status === "active" },
  "a membership counts on the day it expires": {
    ...rightStanding,
    isInForce: ({ status, until }) => status === "active" && until !== "past",
  },
  "a seat past its term counts": { ...rightStanding, isRunning: () => true },
  "a seat's last day does not count": {
    ...rightStanding,
    isRunning: (until) => until !== "past" && until !== "today",
  },
  "somebody suspended stays who they were": { ...rightStanding, isActive: (status) => status !== "departed" },
  "somebody departed stays who they were": { ...rightStanding, isActive: (status) => status !== "suspended" },
  "a role counts without an organization": { ...rightStanding, needsOffice: false },
  "a seat of another organization counts": { ...rightStanding, needsOwnSeat: false },
};

const held = "(select ballast.principals())";
const right = `audience && ${held}`;

/** Mistakes in a table's rule for reading, as what stands after USING. */
export const mutantsOfRule: Record<string, string> = {
  "shows everything": "true",
  "shows nothing": "false",
  "lets administrators in": `${right} or ballast.holds('role:administrator')`,
  "asks for all names instead of one": `audience <@ ${held}`,
  "asks for all principals instead of one": `audience @> ${held}`,
  "shows nobody everything": `coalesce(${right}, true)`,
  "shows a thing without audience": `${right} or audience = '{}'`,
  "forgets the first name": `audience[2:] && ${held}`,
  "looks at the first name only": `audience[1] = any ((${held})::text[])`,
  "looks at the first principal only": `audience && (${held})[1:1]`,
  "ignores people": `array(select one from unnest(audience) one where one not like 'person:%') && ${held}`,
  "takes a part of a name for it": `exists (select from unnest(audience) a, unnest(${held}) h where h like a || '%')`,
  "takes a longer name for it": `exists (select from unnest(audience) a, unnest(${held}) h where a like h || '%')`,
  "ignores case": `lower(audience::text)::text[] && lower((${held})::text)::text[]`,
  "shows all that is CLEAR": `${right} or tlp = 'CLEAR'`,
  "withholds what is RED": `${right} and tlp <> 'RED'`,
  "knows the principals of another": "audience && array['everyone', 'community', 'role:coordinator']",
  "adds the principals of another": `audience && (${held} || array['community'])`,
};

/** Mistakes beside a table's rule, as statements with the table's name for %I. */
export const mutantsOfTable: Record<string, string> = {
  "is not switched on": "alter table %I disable row level security",
  "has no rule for reading": "drop policy viewer_reads on %I",
  "has a second rule that opens":
    "create policy second on %I for select to ballast_app using (tlp in ('CLEAR', 'GREEN'))",
  "has a rule for everybody": "create policy second on %I using (audience && array['community'])",
  "has a second rule that closes":
    "create policy second on %I as restrictive for select to ballast_app using (tlp <> 'RED')",
};

const overlap: Sees = (principals, { audience }) => audience.some((name) => principals.includes(name));
const without = (audience: readonly string[], start: string) =>
  audience.filter((name) => !name.startsWith(start));
const kindOf = (name: string) => name.split(":")[0] ?? "";
