import type { z } from "zod";
import { visibleTo, type Context } from "@/server/access";
import type { Prisma } from "@/server/db/client";
import { paginate } from "@/server/kernel/page";
import { upToLimit } from "@/server/kernel/total";
import type { noticeList } from "./schema";

const newestFirst: Prisma.NotificationOrderByWithRelationInput[] = [{ createdAt: "desc" }, { id: "desc" }];

/** The viewer's own notices, newest first. */
export async function listNotices(
  { db, viewer }: Context,
  { cursor, limit, unread }: z.infer<typeof noticeList>,
) {
  const where = { AND: [visibleTo(viewer), { personId: viewer.id }, unread ? { readAt: null } : {}] };
  const found = await paginate({ cursor, limit }, (window) =>
    db.notification.findMany({
      where,
      orderBy: newestFirst,
      select: { id: true, kind: true, title: true, href: true, tlp: true, createdAt: true, readAt: true },
      ...window,
    }),
  );
  return { ...found, total: await db.notification.count({ where, orderBy: newestFirst, ...upToLimit }) };
}

export function countUnread({ db, viewer }: Context): Promise<number> {
  return db.notification.count({
    where: { AND: [visibleTo(viewer), { personId: viewer.id, readAt: null }] },
    orderBy: newestFirst,
    ...upToLimit,
  });
}

/** Marks these notices read, or all of them. Twice is harmless. */
export async function markRead({ db, viewer, now }: Context, ids: readonly string[] | undefined) {
  const { count } = await db.notification.updateMany({
    where: {
      AND: [visibleTo(viewer), { personId: viewer.id, readAt: null }, ids ? { id: { in: [...ids] } } : {}],
    },
    data: { readAt: now },
  });
  return { count };
}
