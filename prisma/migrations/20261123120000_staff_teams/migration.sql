-- Teams are made, staffed and retired by coordinators, who put assessors on them and never themselves. Every coordinator
-- answers at the one service desk: administrators, who give the role, put them there.
ALTER TABLE team ADD COLUMN retired_at TIMESTAMPTZ(3);
CREATE UNIQUE INDEX team_one_desk ON team (kind) WHERE kind = 'desk';
INSERT INTO team (id, name, kind) SELECT gen_random_uuid(), 'Service desk', 'desk'
  WHERE NOT EXISTS (SELECT 1 FROM team WHERE kind = 'desk');
INSERT INTO team_member (team_id, person_id)
  SELECT desk.id, r.person_id FROM staff_role r, team desk WHERE r.role = 'coordinator' AND desk.kind = 'desk'
  ON CONFLICT DO NOTHING;

GRANT INSERT, UPDATE (name, services, retired_at) ON team TO ballast_app;
CREATE POLICY coordinator_makes ON team FOR INSERT TO ballast_app
  WITH CHECK (kind = 'assessment' AND (SELECT ballast.holds('role:coordinator')));
CREATE POLICY coordinator_changes ON team FOR UPDATE TO ballast_app
  USING (kind = 'assessment' AND (SELECT ballast.holds('role:coordinator')));

GRANT INSERT, DELETE ON team_member TO ballast_app;
CREATE POLICY coordinator_puts ON team_member FOR INSERT TO ballast_app
  WITH CHECK ((SELECT ballast.holds('role:coordinator')) AND NOT ballast.holds('person:' || person_id)
    AND EXISTS (SELECT 1 FROM team t WHERE t.id = team_id AND t.kind = 'assessment' AND t.retired_at IS NULL)
    AND EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = team_member.person_id AND r.role = 'assessor'));
CREATE POLICY coordinator_takes ON team_member FOR DELETE TO ballast_app
  USING ((SELECT ballast.holds('role:coordinator'))
    AND EXISTS (SELECT 1 FROM team t WHERE t.id = team_id AND t.kind = 'assessment'));
CREATE POLICY administrator_puts ON team_member FOR INSERT TO ballast_app
  WITH CHECK ((SELECT ballast.holds('role:administrator')) AND NOT ballast.holds('person:' || person_id)
    AND EXISTS (SELECT 1 FROM team t WHERE t.id = team_id AND t.kind = 'desk')
    AND EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = team_member.person_id AND r.role = 'coordinator'));
CREATE POLICY administrator_takes ON team_member FOR DELETE TO ballast_app
  USING ((SELECT ballast.holds('role:administrator')) AND NOT ballast.holds('person:' || person_id));

GRANT INSERT, DELETE ON unavailability TO ballast_app;
CREATE POLICY coordinator_enters ON unavailability FOR INSERT TO ballast_app
  WITH CHECK ((SELECT ballast.holds('role:coordinator')));
CREATE POLICY coordinator_removes ON unavailability FOR DELETE TO ballast_app
  USING ((SELECT ballast.holds('role:coordinator')));

GRANT CREATE ON SCHEMA ballast TO ballast_guard;
-- Whoever changes what a team's days are for goes through here one after the other.
CREATE FUNCTION ballast.hold_team(team uuid) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT pg_advisory_xact_lock(hashtextextended('team ' || team, 0));
END;

-- Named to run before guard_booking, which then reads days away that nobody can add to.
CREATE FUNCTION ballast.expect_the_team() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  IF NEW.status <> 'booked' THEN RETURN NEW; END IF;
  PERFORM ballast.hold_team(NEW.team_id);
  IF EXISTS (SELECT 1 FROM team t WHERE t.id = NEW.team_id AND t.retired_at IS NOT NULL) THEN
    PERFORM ballast.refuse('booking_team_retired', 'This team is retired. Nothing was booked. Choose another team.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER expect_the_team BEFORE INSERT OR UPDATE OF team_id, starts_on, ends_on, status
  ON booking FOR EACH ROW EXECUTE FUNCTION ballast.expect_the_team();

CREATE FUNCTION ballast.guard_days_away() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE hit record;
BEGIN
  PERFORM ballast.hold_team(NEW.team_id);
  SELECT b.ref, b.starts_on AS first, b.ends_on AS last INTO hit FROM booking b
  WHERE b.team_id = NEW.team_id AND b.status <> 'canceled'
    AND daterange(b.starts_on, b.ends_on, '[]') && daterange(NEW.starts_on, NEW.ends_on, '[]')
  ORDER BY b.starts_on LIMIT 1;
  IF FOUND THEN
    PERFORM ballast.refuse('team_days_taken', format(
      'The team is booked for %s on some of these days (%s to %s). Nothing was saved. Move that booking first.',
      hit.ref, to_char(hit.first, 'FMMon FMDD'), to_char(hit.last, 'FMMon FMDD, YYYY')));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_days_away BEFORE INSERT OR UPDATE ON unavailability
  FOR EACH ROW EXECUTE FUNCTION ballast.guard_days_away();

CREATE FUNCTION ballast.guard_retirement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  PERFORM ballast.hold_team(NEW.id);
  IF EXISTS (SELECT 1 FROM assistance_request r
             WHERE r.team_id = NEW.id AND r.status IN ('scheduled', 'testing', 'reporting')) THEN
    PERFORM ballast.refuse('team_has_work', 'This team has work that is not done. Nothing was changed. Move its bookings first.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_retirement BEFORE UPDATE OF retired_at ON team FOR EACH ROW
  WHEN (NEW.retired_at IS NOT NULL AND OLD.retired_at IS NULL) EXECUTE FUNCTION ballast.guard_retirement();

-- The office agreed to the booked days, "and only then".
CREATE FUNCTION ballast.wait_for_the_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM booking b WHERE b.request_id = NEW.id AND b.status = 'booked'
             AND b.starts_on > ballast.day_at(NEW.organization_id)) THEN
    PERFORM ballast.refuse('request_before_its_days', 'The booked days have not begun. Nothing was changed. Move the dates first, or wait for them.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER wait_for_the_days BEFORE UPDATE OF status ON assistance_request FOR EACH ROW
  WHEN (NEW.status = 'testing' AND OLD.status <> 'testing') EXECUTE FUNCTION ballast.wait_for_the_days();

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['hold_team(uuid)', 'expect_the_team()', 'guard_days_away()', 'guard_retirement()', 'wait_for_the_days()'] LOOP
    EXECUTE format('ALTER FUNCTION ballast.%s OWNER TO ballast_guard', f);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION ballast.%s FROM PUBLIC', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
