import type { Context } from "@/server/access";

/** Of these people, those who have set up a way in. The database tells it only to those who keep accounts. */
export async function setUpAmong(
  { db }: Context,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select person_id::text as id from ballast.set_up_among(${[...personIds]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}
