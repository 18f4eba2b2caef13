import { createHash } from "node:crypto";
import {
  isActiveMembership,
  isRunningTerm,
  principalsOf,
  standing,
  visitor,
  type Viewer,
} from "@/server/access";
import type { Db } from "@/server/db/client";

export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

type SessionRow = Omit<Viewer, "principals" | "isActive" | "steppedUpAt" | "regions"> & {
  steppedUpAt: string | null;
  regions: (number | null)[];
};

/**
 * The person behind a session token, as the database says now. Runs as the system role.
 * A revoked, idle or expired session, and a person who is not active, is a visitor. The session is written to once
 * a minute at most: a row written in every call would make the calls of one page wait for each other.
 */
export async function findViewer(db: Db, token: string | null): Promise<Viewer> {
  if (!token) return visitor;
  const [row] = await db.$queryRaw<{ viewer: SessionRow }[]>`
    with current as (
      select id, person_id, stepped_up_at, stepped_up_with, idle_expires_at from session
      where token_hash = ${hashToken(token)}
        and revoked_at is null and expires_at > now() and idle_expires_at > now()
    ), kept as (
      update session set idle_expires_at = now() + interval '15 minutes' from current
      where session.id = current.id and session.revoked_at is null
        and current.idle_expires_at < now() + interval '14 minutes'
    )
    select jsonb_build_object(
      'id', p.id, 'name', p.name, 'title', p.title, 'email', p.email, 'isDemonstration', p.demonstration,
      'sessionId', current.id, 'steppedUpAt', current.stepped_up_at,
      'steppedUpWith', current.stepped_up_with,
      'organizations', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', o.id, 'name', o.name, 'kind', o.kind, 'level', o.level, 'stateCode', o.state_code,
          'jurisdictionFips', o.jurisdiction_fips, 'timeZone', o.time_zone, 'roles', m.roles) order by m.started_at), '[]')
        from membership m join organization o on o.id = m.organization_id
        where m.person_id = p.id and ${isActiveMembership}),
      'staff', (select coalesce(jsonb_agg(s.role), '[]') from staff_role s where s.person_id = p.id),
      'regions', (select coalesce(jsonb_agg(s.region), '[]') from staff_role s where s.person_id = p.id),
      'teams', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', t.id, 'name', t.name, 'kind', t.kind, 'isLead', tm.is_lead)), '[]')
        from team_member tm join team t on t.id = tm.team_id where tm.person_id = p.id),
      'seats', (select coalesce(jsonb_agg(jsonb_build_object(
          'groupId', s.group_id, 'organizationId', s.organization_id, 'role', s.role)), '[]')
        from seat s where s.person_id = p.id and ${isRunningTerm}),
      'timeZone', coalesce(p.time_zone, (select o.time_zone from membership m
        join organization o on o.id = m.organization_id
        where m.person_id = p.id and ${isActiveMembership} order by m.started_at limit 1), 'America/New_York')
    ) as viewer
    from current join person p on p.id = current.person_id and p.status = 'active'`;
  if (!row) return visitor;
  const person = standing({
    ...row.viewer,
    regions: row.viewer.regions.filter((region) => region !== null),
    steppedUpAt: row.viewer.steppedUpAt ? new Date(row.viewer.steppedUpAt) : null,
  });
  return { ...person, isActive: true, principals: principalsOf(person) };
}
