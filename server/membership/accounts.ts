import type { z } from "zod";
import { activeMembership, visibleTo, type Context } from "@/server/access";
import { requireStepUp } from "@/server/auth/step-up";
import { record } from "@/server/events";
import { badInput, conflict, forbidden, notFound } from "@/server/kernel/errors";
import { paginate } from "@/server/kernel/page";
import { keepsAccounts } from "./policy";
import type { accountList } from "./schema";

/** Everybody who may sign in, or might again. */
export async function listAccounts(
  { db, viewer, now }: Context,
  { search, status, ...page }: z.infer<typeof accountList>,
) {
  const fits = { contains: search, mode: "insensitive" } as const;
  const found = await paginate(page, (window) =>
    db.person.findMany({
      where: {
        AND: [
          visibleTo(viewer),
          { status: status ?? { in: ["active", "suspended"] } },
          { OR: [{ name: fits }, { email: fits }] },
        ],
      },
      select: {
        id: true,
        name: true,
        title: true,
        email: true,
        status: true,
        staffRoles: { select: { role: true }, orderBy: { role: "asc" } },
        memberships: {
          where: activeMembership(now),
          select: { roles: true, organization: { select: { id: true, name: true } } },
          orderBy: { startedAt: "asc" },
        },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...window,
    }),
  );
  return { ...found, items: found.items.map((person) => ({ ...person, isViewer: person.id === viewer.id })) };
}

/** Takes effect with the person's next click: who is active is asked each time. */
export async function suspendAccount(ctx: Context, id: string): Promise<void> {
  if (id === ctx.viewer.id) throw badInput("You cannot suspend yourself. Ask another administrator.");
  await requireAnotherAdministrator(ctx, id);
  await setStatus(ctx, id, "active", "suspended");
}

export const restoreAccount = (ctx: Context, id: string) => setStatus(ctx, id, "suspended", "active");

async function setStatus(ctx: Context, id: string, before: string, after: string): Promise<void> {
  if (!keepsAccounts(ctx.viewer)) throw forbidden("change accounts");
  requireStepUp(ctx);
  const { db, viewer } = ctx;
  const person = await db.person.findFirst({
    where: { AND: [visibleTo(viewer), { id, status: { in: ["active", "suspended"] } }] },
    select: { name: true },
  });
  if (!person) throw notFound();
  const { count } = await db.person.updateMany({ where: { id, status: before }, data: { status: after } });
  if (count === 0) throw conflict("This account was changed a moment ago. Reload to see it.");
  await record(ctx, {
    type: after === "active" ? "account.restore" : "account.suspend",
    subject: { kind: "person", id, ref: person.name },
    audience: ["role:administrator", "role:secretariat", `person:${id}`],
    changes: { status: after },
  });
}

async function requireAnotherAdministrator({ db }: Context, id: string) {
  const isOne = await db.staffRole.count({ where: { personId: id, role: "administrator" } });
  if (isOne === 0) return;
  const others = await db.staffRole.count({
    where: { role: "administrator", personId: { not: id }, person: { status: "active" } },
  });
  if (others === 0)
    throw conflict("This is the last administrator. Make somebody else one first; nothing was changed.");
}
