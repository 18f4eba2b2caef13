/** Where each state, district and territory stands among the tiles: rows from north to south, twelve columns. */
const rows = [
  "AK .  .  .  .  .  .  .  .  .  .  ME",
  ".  .  .  .  .  .  .  .  .  .  VT NH",
  ".  WA ID MT ND MN IL WI MI NY RI MA",
  ".  OR NV WY SD IA IN OH PA NJ CT .",
  ".  CA UT CO NE MO KY WV VA MD DE .",
  ".  .  AZ NM KS AR TN NC SC DC .  .",
  ".  .  .  .  OK LA MS AL GA .  .  .",
  "HI .  .  .  TX .  .  .  .  FL .  .",
  "AS GU MP .  .  .  .  .  .  .  PR VI",
];

export const tilePlaces: ReadonlyMap<string, { row: number; column: number }> = new Map(
  rows.flatMap((line, row) =>
    line
      .split(/\s+/)
      .flatMap((code, column) =>
        code === "." ? [] : [[code, { row: row + 1, column: column + 1 }] as const],
      ),
  ),
);
