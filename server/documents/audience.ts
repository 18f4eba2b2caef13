import { heldSeats, type Context } from "@/server/access";
import { badInput } from "@/server/kernel/errors";
import { reachesOf, type ChosenAudience } from "./schema";

type Source = { organizationId: string; authorId: string };

/** Turns a choice into principals. The marking decides what may be chosen; the database holds the same ceiling. */
export async function audienceFor(ctx: Context, choice: ChosenAudience, source: Source): Promise<string[]> {
  const { tlp, reach, groupId } = choice;
  if (!reachesOf[tlp].includes(reach)) {
    throw badInput(
      `TLP:${tlp} does not reach that far. Choose a narrower audience or another marking.`,
      "reach",
    );
  }
  if (reach === "named") return named(ctx, choice, source);
  const own = `org:${source.organizationId}`;
  const group = `group:${groupId}`;
  if (reach === "organization") return [own];
  if (reach === "group") return [group, own];
  return reach === "community" ? ["community", group, own] : ["everyone", "community", group, own];
}

/** Only people of the group can be named; whoever names them and the author see it too. */
async function named(
  { db, viewer, now }: Context,
  { groupId, personIds }: ChosenAudience,
  { authorId }: Source,
) {
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) throw badInput("Name at least one person.", "personIds");
  const holders = new Set((await heldSeats(db, groupId, now)).map(({ personId }) => personId));
  if (!wanted.every((id) => holders.has(id)))
    throw badInput("Only people who hold a seat in the group can be named.", "personIds");
  return [...new Set([viewer.id, authorId, ...wanted])].map((id) => `person:${id}`);
}

/** Who may know that somebody opened it: themselves, the author, the originator, the chairs, if it is for these. */
export async function receiptAudience(ctx: Context, document: ReceiptSource): Promise<string[]> {
  const { authorId, organizationId, groupId, requestId, audience } = document;
  const own = [`person:${ctx.viewer.id}`, `person:${authorId}`];
  if (requestId !== null) return [...new Set([...own, ...audience])];
  const reachesGroup = groupId !== null && audience.includes(`group:${groupId}`);
  const seats = reachesGroup ? await heldSeats(ctx.db, groupId, ctx.now) : [];
  const chairs = seats.filter(({ role }) => role === "chair" || role === "co_chair");
  const originator = `org:${organizationId}`;
  return [
    ...new Set([
      ...own,
      ...chairs.map(({ personId }) => `person:${personId}`),
      ...(audience.includes(originator) ? [originator] : []),
    ]),
  ];
}

type ReceiptSource = Source & { groupId: string | null; requestId: string | null; audience: string[] };
