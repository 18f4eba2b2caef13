import type { z } from "zod";
import { activeMembership, isStaff, visibleTo, type Context } from "@/server/access";
import { paginate } from "@/server/kernel/page";
import { findAccounts } from "./find";
import type { accountList } from "./schema";
import { setUpAmong } from "./set-up";

/** Everybody who may sign in, or might again. */
export async function listAccounts(ctx: Context, { search, status, ...page }: z.infer<typeof accountList>) {
  const { db, viewer } = ctx;
  const statuses = status ? [status] : ["active", "suspended"];
  const named = search ? { id: { in: await findAccounts(ctx, search, statuses) } } : {};
  const found = await paginate(page, (window) =>
    db.person.findMany({
      where: {
        AND: [visibleTo(viewer), { status: { in: statuses } }, named],
      },
      select: {
        id: true,
        name: true,
        title: true,
        email: true,
        status: true,
        staffRoles: { select: { role: true, region: true }, orderBy: { role: "asc" } },
        memberships: {
          select: { id: true, roles: true, organization: { select: { id: true, name: true } } },
          orderBy: { startedAt: "asc" },
        },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...window,
    }),
  );
  const ids = found.items.map(({ id }) => id);
  const setUp = await setUpAmong(ctx, ids);
  const active = await activeAmong(ctx, ids);
  return {
    ...found,
    can: { setStaffRole: isStaff(viewer, "administrator") },
    items: found.items.map(({ memberships, ...person }) => ({
      ...person,
      isViewer: person.id === viewer.id,
      isSetUp: setUp.has(person.id),
      memberships: memberships.map((one) => ({ ...one, isActive: active.has(one.id) })),
    })),
  };
}
export type ListedAccount = Awaited<ReturnType<typeof listAccounts>>["items"][number];

async function activeAmong({ db, now }: Context, personIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await db.membership.findMany({
    where: { AND: [activeMembership(now), { personId: { in: personIds } }] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
