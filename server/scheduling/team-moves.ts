import { randomUUID } from "node:crypto";
import { visibleTo, type Context } from "@/server/access";
import { record } from "@/server/events";
import { badInput, conflict, notFound } from "@/server/kernel/errors";
import { mayJoin } from "./policy";
import type { NewMember, NewTeam, TeamChange } from "./schema";

/** A team can be booked for what it does as soon as somebody is on it. */
export async function makeTeam(ctx: Context, { name, services }: NewTeam) {
  await refuseTaken(ctx, name);
  await refuseUnknown(ctx, services);
  const id = randomUUID();
  const team = { id, name, services: [...new Set(services)] };
  await ctx.db.team.create({ data: { ...team, kind: "assessment" }, select: { id: true } });
  await recordOn(ctx, "team.make", team, { services: team.services });
  return { id };
}

/** `before` is what the writer read: who saves later than somebody else is told, and nothing of theirs is lost. */
export async function changeTeam(ctx: Context, { id, name, services, before }: TeamChange) {
  await findTeam(ctx, id);
  await refuseTaken(ctx, name, id);
  await refuseUnknown(ctx, services);
  const { count } = await ctx.db.team.updateMany({
    where: { id, name: before.name, services: { equals: before.services } },
    data: { name, services: [...new Set(services)] },
  });
  if (count === 0) throw late();
  const was = { before: before.name, servicesBefore: before.services };
  await recordOn(ctx, "team.change", { id, name }, { ...was, services });
  return { id };
}

/** A retired team is offered for no dates; its members keep what they worked on. */
export async function retireTeam(ctx: Context, { id, isRetired }: { id: string; isRetired: boolean }) {
  const team = await findTeam(ctx, id);
  const work = isRetired && (await findWork(ctx, id, ["scheduled", "testing", "reporting"]));
  if (work)
    throw conflict(
      `${team.name} still works on ${work}. Nothing was changed. Give its dates to another team, or wait for the report.`,
    );
  const { count } = await ctx.db.team.updateMany({
    where: { id, retiredAt: isRetired ? null : { not: null } },
    data: { retiredAt: isRetired ? ctx.now : null },
  });
  if (count === 0) throw late();
  await recordOn(ctx, isRetired ? "team.retire" : "team.return", team);
  return { id };
}

/** Lets an assessor in: with their next click they see what the team sees. */
export async function addMember(ctx: Context, { teamId, personId, isLead }: NewMember) {
  const team = await findTeam(ctx, teamId);
  if (team.retiredAt) throw conflict(`${team.name} is retired. Bring it back first.`);
  const person = await findPerson(ctx, personId);
  if (!mayJoin(ctx.viewer, person))
    throw badInput("You cannot put yourself on a team. Ask another coordinator.", "personId");
  if (person.status !== "active")
    throw badInput(`${person.name} is suspended. An administrator restores the account first.`, "personId");
  if (person.staffRoles.length === 0)
    throw badInput(`${person.name} is not an assessor. An administrator gives that role first.`, "personId");
  const { count } = await ctx.db.teamMember.createMany({
    data: [{ teamId, personId, isLead }],
    skipDuplicates: true,
  });
  if (count === 0) throw conflict(`${person.name} is on ${team.name} already.`);
  await recordOn(ctx, "team.add_member", team, { personId, isLead }, person);
}

/** What the team sees is gone for them with their next click. */
export async function endMember(ctx: Context, { teamId, personId }: { teamId: string; personId: string }) {
  const team = await findTeam(ctx, teamId);
  const person = await findPerson(ctx, personId);
  if (person.status === "active") await refuseLast(ctx, team, personId);
  const { count } = await ctx.db.teamMember.deleteMany({ where: { teamId, personId } });
  if (count === 0) throw conflict(`${person.name} is not on ${team.name} any more. Reload to see who is.`);
  await recordOn(ctx, "team.end_member", team, { personId }, person);
}

/** Teams are no secret among members; the service desk is not one that is sent out. */
export async function findTeam({ db }: Context, id: string) {
  const team = await db.team.findFirst({
    where: { id, kind: "assessment" },
    select: { id: true, name: true, retiredAt: true },
  });
  if (!team) throw notFound();
  return team;
}

type Changed = { id: string; name: string };

/** Known to those who plan, to the team, and to the person it is about. */
export const recordOn = (
  ctx: Context,
  type: string,
  { id, name }: Changed,
  changes: Record<string, string | boolean | string[]> = {},
  person?: { id: string },
) =>
  record(ctx, {
    type,
    subject: { kind: "team", id, ref: name },
    audience: ["role:coordinator", `team:${id}`, ...(person ? [`person:${person.id}`] : [])],
    changes,
  });

const late = () =>
  conflict("Somebody else changed this team first. Nothing of yours was saved. Reload to see it.");

async function findPerson({ db, viewer }: Context, id: string) {
  const person = await db.person.findFirst({
    where: { AND: [{ id }, visibleTo(viewer)] },
    select: {
      id: true,
      name: true,
      status: true,
      staffRoles: { where: { role: "assessor" }, select: { role: true } },
    },
  });
  if (!person) throw notFound();
  return person;
}

async function refuseTaken({ db }: Context, name: string, exceptId?: string) {
  const taken = await db.team.findFirst({
    where: { name: { equals: name.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
    select: { id: true, name: true },
  });
  if (taken && taken.id !== exceptId)
    throw badInput(`There is a team called “${taken.name}” already. Give this one another name.`, "name");
}

async function refuseUnknown({ db }: Context, services: string[]) {
  const known = await db.service.count({
    where: { code: { in: services }, availability: { not: "retired" } },
  });
  if (known < new Set(services).size)
    throw badInput(
      "One of these services is not in the catalog any more. Reload and choose again.",
      "services",
    );
}

/** Somebody has to be left who can go where the team is expected. The suspended cannot. */
async function refuseLast(ctx: Context, { id, name }: Changed, personId: string) {
  const active = { teamId: id, person: { status: "active" } };
  const members = await ctx.db.teamMember.findMany({ where: active, select: { personId: true } });
  if (members.length !== 1 || members[0]?.personId !== personId) return;
  const work = await findWork(ctx, id, ["scheduled", "testing"]);
  if (work)
    throw conflict(
      `Nobody else is left on ${name}, and it is expected for ${work}. Nothing was changed. Add somebody to the team first.`,
    );
}

/** What the team works on and has to end soonest, in words. */
async function findWork({ db, viewer }: Context, teamId: string, statuses: string[]) {
  const open = await db.assistanceRequest.findFirst({
    where: { AND: [visibleTo(viewer), { teamId, status: { in: statuses } }] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { ref: true, organization: { select: { name: true } } },
  });
  return open ? `${open.ref} for ${open.organization.name}` : null;
}
