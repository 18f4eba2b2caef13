import type { Context } from "@/server/access";

/**
 * Ids of active people this viewer may see whose name or title has words that begin like these, in order of their
 * names. Accents and okinas do not count. At most as many as asked for: who gets so many types one letter more.
 */
export async function findPeople({ db }: Context, text: string, most: number): Promise<string[]> {
  return idsOf(await db.$queryRaw<Found>`select id from ballast.search_people(${text}, ${most}::int)`);
}

/** The same for those who keep accounts: people of these statuses, and by their e-mail too. */
export async function findAccounts(
  { db }: Context,
  text: string,
  statuses: readonly string[],
): Promise<string[]> {
  return idsOf(
    await db.$queryRaw<Found>`select id from ballast.search_accounts(${text}, ${statuses}::text[], ${mostAccounts}::int)`,
  );
}
const mostAccounts = 1_000;

/** More than there are in the country's directory at once. */
export const everyOffice = 5_000;

/** The same for the name and the state of organizations, which are open to everybody. */
export async function findOrganizations({ db }: Context, text: string, most: number): Promise<string[]> {
  return idsOf(await db.$queryRaw<Found>`select id from ballast.search_organizations(${text}, ${most}::int)`);
}

type Found = { id: string }[];
const idsOf = (rows: Found) => rows.map(({ id }) => id);
