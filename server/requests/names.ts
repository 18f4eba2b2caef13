import { visibleTo, type Context } from "@/server/access";

/** The names of people, for those the viewer may see. */
export async function namesOf(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  ids: readonly (string | null)[],
) {
  const people = await db.person.findMany({
    where: { AND: [{ id: { in: ids.filter((id) => id !== null) } }, visibleTo(viewer)] },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
