-- Who sees a row, decided by the database. Independent of server/access on purpose: a test holds the two together.
CREATE SCHEMA ballast;

-- ballast_app: a viewer's transaction. ballast_system: jobs and sign-in. ballast_guard: owner of the guard functions.
-- Roles belong to the whole cluster, so another database may have made them, or be making them right now.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['ballast_app', 'ballast_system', 'ballast_guard'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', r);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF NOT pg_has_role(current_user, r, 'USAGE') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', r);
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public, ballast TO ballast_app, ballast_system, ballast_guard;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- The viewer's principals, set for one transaction. Null without a context, so nothing overlaps.
CREATE FUNCTION ballast.principals() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN string_to_array(nullif(current_setting('app.principals', true), ''), ',');

CREATE FUNCTION ballast.holds(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(ballast.principals() && wanted, false);

CREATE FUNCTION ballast.is_active() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN ballast.holds('community', 'vendors');

CREATE FUNCTION ballast.well_formed(principal text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN principal IN ('everyone', 'community', 'vendors')
  OR principal ~ '^(person|org|team|group):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  OR principal ~ '^(role|level):[a-z][a-z_-]*$'
  OR principal ~ '^advisor:[0-9]{1,2}$'
  OR principal ~ '^jurisdiction:([A-Z]{2}|[0-9]{2,5})$';

-- The ceiling a marking puts on an audience.
CREATE FUNCTION ballast.tlp_allows(tlp text, audience text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(cardinality(audience) > 0, false) AND NOT EXISTS (
  SELECT 1 FROM unnest(audience) AS one (principal)
  WHERE NOT coalesce(ballast.well_formed(principal) AND CASE split_part(principal, ':', 1)
    WHEN 'person' THEN tlp IN ('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')
    WHEN 'org' THEN tlp IN ('AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')
    WHEN 'team' THEN tlp IN ('AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')
    WHEN 'group' THEN tlp IN ('AMBER', 'GREEN', 'CLEAR')
    WHEN 'role' THEN tlp IN ('AMBER', 'GREEN', 'CLEAR')
    WHEN 'advisor' THEN tlp IN ('AMBER', 'GREEN', 'CLEAR')
    WHEN 'jurisdiction' THEN tlp IN ('AMBER', 'GREEN', 'CLEAR')
    WHEN 'community' THEN tlp IN ('GREEN', 'CLEAR')
    WHEN 'level' THEN tlp IN ('GREEN', 'CLEAR')
    WHEN 'vendors' THEN tlp IN ('GREEN', 'CLEAR')
    WHEN 'everyone' THEN tlp = 'CLEAR'
    ELSE false
  END, false));

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ballast FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ballast TO ballast_app, ballast_system, ballast_guard;

-- Content: every table with a marking and an audience. Row-level security is forced, so the owner is bound too.
DO $$
DECLARE
  t text;
  visible constant text := 'audience && (SELECT ballast.principals())';
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'person', 'application', 'working_group', 'assistance_request', 'request_content', 'message', 'scope_version',
    'scope_target', 'authority', 'agreement', 'signature', 'booking', 'document', 'document_version', 'receipt',
    'stored_file', 'notification', 'event'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (ballast.tlp_allows(tlp, audience))', t, t || '_marking');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY viewer_reads ON %I FOR SELECT TO ballast_app USING (%s)', t, visible);
    EXECUTE format('CREATE POLICY viewer_adds ON %I FOR INSERT TO ballast_app WITH CHECK (%s)', t, visible);
    EXECUTE format('CREATE POLICY viewer_changes ON %I FOR UPDATE TO ballast_app USING (%s) WITH CHECK (%s)', t, visible, visible);
    EXECUTE format('CREATE POLICY viewer_removes ON %I FOR DELETE TO ballast_app USING (%s)', t, visible);
    -- What these two may do to which table is decided by the grants below.
    EXECUTE format('CREATE POLICY system_works ON %I TO ballast_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY guard_works ON %I TO ballast_guard USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

GRANT SELECT ON person, application, working_group, notification TO ballast_app;
GRANT SELECT, INSERT ON assistance_request, request_content, message, scope_version, scope_target, authority, agreement,
  signature, booking, document, document_version, receipt, stored_file, event TO ballast_app;
GRANT INSERT ON working_group TO ballast_app;
GRANT UPDATE ON assistance_request, request_content, application, booking, scope_target TO ballast_app;
GRANT UPDATE (name, title, phone, time_zone, status, tlp, audience) ON person TO ballast_app;
GRANT UPDATE (name, purpose, tlp, audience) ON working_group TO ballast_app;
GRANT UPDATE (settled_at, settled_by_id, tlp, audience) ON message TO ballast_app;
GRANT UPDATE (hash, tlp, audience) ON scope_version TO ballast_app;
GRANT UPDATE (revoked_at, tlp, audience) ON authority TO ballast_app;
GRANT UPDATE (status, opened_at, due_on, voided_at, voided_because, tlp, audience) ON agreement TO ballast_app;
GRANT UPDATE (title, summary, kind, current_version, tlp, audience, updated_at) ON document TO ballast_app;
GRANT UPDATE (note, tlp, audience) ON document_version TO ballast_app;
GRANT UPDATE (acknowledged_at, tlp, audience) ON receipt TO ballast_app;
GRANT UPDATE (status, request_id, message_id, tlp, audience) ON stored_file TO ballast_app;
GRANT UPDATE (read_at) ON notification TO ballast_app;
GRANT DELETE ON scope_target, stored_file TO ballast_app;

-- Reference: anybody may read, also before signing in.
GRANT SELECT ON jurisdiction, organization, service, election, election_milestone TO ballast_app;

-- What active viewers share: who is where, and which days are taken. Owners are not forced here: nothing secret is inside.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organization', 'membership', 'staff_role', 'team', 'team_member', 'seat', 'freeze', 'unavailability', 'event_seal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system_works ON %I TO ballast_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY guard_works ON %I TO ballast_guard USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['membership', 'staff_role', 'team', 'team_member', 'freeze', 'unavailability'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO ballast_app', t);
    EXECUTE format('CREATE POLICY viewer_reads ON %I FOR SELECT TO ballast_app USING ((SELECT ballast.is_active()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['organization', 'membership'] LOOP
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO ballast_app', t);
    EXECUTE format('CREATE POLICY staff_adds ON %I FOR INSERT TO ballast_app WITH CHECK ((SELECT ballast.holds(''role:administrator'', ''role:secretariat'')))', t);
    EXECUTE format('CREATE POLICY staff_changes ON %I FOR UPDATE TO ballast_app USING ((SELECT ballast.holds(''role:administrator'', ''role:secretariat'')))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['freeze', 'unavailability'] LOOP
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO ballast_app', t);
    EXECUTE format('CREATE POLICY coordinator_writes ON %I TO ballast_app USING ((SELECT ballast.holds(''role:coordinator'')))', t);
  END LOOP;
END $$;
CREATE POLICY anybody_reads ON organization FOR SELECT TO ballast_app USING (true);

GRANT SELECT, INSERT, UPDATE ON seat TO ballast_app;
CREATE POLICY viewer_reads ON seat FOR SELECT TO ballast_app
  USING (EXISTS (SELECT 1 FROM working_group WHERE working_group.id = seat.group_id));
CREATE POLICY group_adds ON seat FOR INSERT TO ballast_app
  WITH CHECK (ballast.holds('role:administrator', 'role:secretariat', 'group:' || group_id));
CREATE POLICY group_changes ON seat FOR UPDATE TO ballast_app
  USING (ballast.holds('role:administrator', 'role:secretariat', 'group:' || group_id));

GRANT SELECT ON event_seal TO ballast_app;
CREATE POLICY auditor_reads ON event_seal FOR SELECT TO ballast_app USING ((SELECT ballast.holds('role:auditor')));

-- Jobs and sign-in read facts and no contents: nothing of what was written, in scope, signed or uploaded.
GRANT SELECT, INSERT, UPDATE ON person, membership, staff_role, team, team_member, organization, jurisdiction, application,
  working_group, seat, session, factor, invitation, rate_limit, notification, mail, election, election_milestone, service
  TO ballast_system;
GRANT DELETE ON staff_role, team_member, session, factor, invitation, rate_limit, election, election_milestone TO ballast_system;
GRANT SELECT, INSERT ON event, event_delivery TO ballast_system;
GRANT SELECT ON event_seal, assistance_request, booking TO ballast_system;
GRANT SELECT (id, ref, group_id, request_id, organization_id, audience, tlp) ON document TO ballast_system;
GRANT SELECT (id, ref, request_id, signer_id, status, due_on, audience, tlp) ON agreement TO ballast_system;
GRANT SELECT (id, status, created_at), DELETE ON stored_file TO ballast_system;

-- Guard functions see every row they have to judge, and change only what a promise makes them change.
GRANT SELECT ON assistance_request, request_content, message, scope_version, scope_target, agreement, signature, authority,
  booking, document, document_version, stored_file, service, organization, election, "freeze", unavailability, event,
  event_seal TO ballast_guard;
GRANT UPDATE (updated_at) ON assistance_request TO ballast_guard;
GRANT UPDATE (status, voided_at, voided_because, tlp, audience) ON agreement TO ballast_guard;
GRANT UPDATE (status, canceled_at, canceled_because, sequence) ON booking TO ballast_guard;
GRANT UPDATE (tlp, audience) ON message, scope_version, scope_target, signature, stored_file TO ballast_guard;
GRANT INSERT ON event_seal TO ballast_guard;
