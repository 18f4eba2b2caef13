/** The name a county's own papers use; the atlas gives only its first part. */
export function legalName(fips: string, stateCode: string, name: string): string {
  if (unsuffixed.has(fips)) return name;
  const kind =
    kindByFips.get(fips) ?? (isVirginiaCity(fips) ? "city" : kindByState.get(stateCode)) ?? "County";
  return `${name} ${kind}`;
}

const kindByState: ReadonlyMap<string, string> = new Map([
  ["AK", "Borough"],
  ["AS", "District"],
  ["LA", "Parish"],
  ["MP", "Municipality"],
  ["PR", "Municipio"],
  ["VI", "Island"],
]);

/** Carson City, the District of Columbia and Guam are their own county. */
const unsuffixed: ReadonlySet<string> = new Set(["11001", "32510", "66010"]);

const kindByFips: ReadonlyMap<string, string> = new Map([
  ...["02016", "02050", "02070", "02105", "02158", "02180", "02198", "02240", "02261", "02290"].map(
    (fips) => [fips, "Census Area"] as const,
  ),
  ...["02110", "02220", "02275", "02282"].map((fips) => [fips, "City and Borough"] as const),
  ...["02020", "02230"].map((fips) => [fips, "Municipality"] as const),
  ["24510", "city"],
  ["29510", "city"],
]);

/** The census numbers Virginia's independent cities from 510 up. */
function isVirginiaCity(fips: string): boolean {
  return fips.startsWith("51") && Number(fips.slice(2)) >= 500;
}
