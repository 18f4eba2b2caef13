/** FIRST TLP 2.0, lowest restriction first, written exactly so. */
export const tlps = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const;
export type Tlp = (typeof tlps)[number];

const kindsAllowed: Record<Tlp, readonly string[]> = {
  RED: ["person"],
  "AMBER+STRICT": ["person", "org", "team"],
  AMBER: ["person", "org", "team", "group", "role", "advisor", "jurisdiction"],
  GREEN: [
    "person",
    "org",
    "team",
    "group",
    "role",
    "advisor",
    "jurisdiction",
    "community",
    "level",
    "vendors",
  ],
  CLEAR: [
    ...["person", "org", "team", "group", "role", "advisor", "jurisdiction", "community", "level", "vendors"],
    "everyone",
  ],
};

/** The marking is a ceiling on the audience. The database holds the same rule as a constraint. */
export function tlpAllows(tlp: Tlp, audience: readonly string[]): boolean {
  return (
    audience.length > 0 &&
    audience.every((principal) => isWellFormed(principal) && kindsAllowed[tlp].includes(kindOf(principal)))
  );
}

/** The more restrictive of two markings: a derived thing is marked at least as high as its source. */
export const highest = (a: Tlp, b: Tlp): Tlp => (tlps.indexOf(a) >= tlps.indexOf(b) ? a : b);

const shapes = [
  /^(everyone|community|vendors)$/,
  /^(person|org|team|group):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /^(role|level):[a-z][a-z_-]*$/,
  /^advisor:[0-9]{1,2}$/,
  /^jurisdiction:([A-Z]{2}|[0-9]{2,5})$/,
];
const isWellFormed = (principal: string) => shapes.some((shape) => shape.test(principal));

const kindOf = (principal: string) => principal.split(":", 1)[0] ?? "";
