import { z } from "zod";

export const byId = z.strictObject({ id: z.uuid() });
export const pageInput = z.object({
  cursor: z.uuid().optional(),
  limit: z.number().int().min(1).max(100).default(25),
});
export type PageInput = z.infer<typeof pageInput>;

/** Reads one row more than asked to know whether a next page exists. Rows come ordered with `id` as tie-breaker. */
export async function paginate<Row extends { id: string }>(
  { cursor, limit }: PageInput,
  read: (window: { take: number; cursor?: { id: string }; skip?: number }) => Promise<Row[]>,
): Promise<{ items: Row[]; nextCursor: string | null }> {
  const rows = await read({ take: limit + 1, ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}) });
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
