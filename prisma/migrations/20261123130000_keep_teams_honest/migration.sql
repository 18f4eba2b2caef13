-- A team's name is told apart whatever its capitals. Of two that differ by nothing else the later one is renamed.
UPDATE team t SET name = t.name || ' ' || left(t.id::text, 8)
  WHERE EXISTS (SELECT 1 FROM team other WHERE lower(other.name) = lower(t.name) AND other.id < t.id);
CREATE UNIQUE INDEX team_name_once ON team (lower(name));

GRANT SELECT ON team_member TO ballast_guard;

CREATE OR REPLACE FUNCTION ballast.guard_days_away() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE hit record;
BEGIN
  -- The policy refuses a viewer who does not plan, and comes after this: what is booked is not for them to learn here.
  IF current_setting('role') = 'ballast_app' AND NOT ballast.holds('role:coordinator') THEN RETURN NEW; END IF;
  PERFORM ballast.hold_team(NEW.team_id);
  SELECT b.ref, b.starts_on AS first, b.ends_on AS last, r.status INTO hit
  FROM booking b JOIN assistance_request r ON r.id = b.request_id
  WHERE b.team_id = NEW.team_id AND b.status <> 'canceled' AND r.status IN ('scheduled', 'testing')
    AND daterange(b.starts_on, b.ends_on, '[]') && daterange(NEW.starts_on, NEW.ends_on, '[]')
  ORDER BY b.starts_on LIMIT 1;
  IF FOUND THEN
    PERFORM ballast.refuse('team_days_taken', format(
      'The team is booked for %s on some of these days (%s to %s). Nothing was saved. %s',
      hit.ref, to_char(hit.first, 'FMMon FMDD'), to_char(hit.last, 'FMMon FMDD, YYYY'),
      CASE hit.status WHEN 'testing' THEN 'Testing has begun there: choose days after it.' ELSE 'Move that booking first.' END));
  END IF;
  SELECT u.starts_on AS first, u.ends_on AS last INTO hit FROM unavailability u
  WHERE u.team_id = NEW.team_id AND u.id <> NEW.id
    AND daterange(u.starts_on, u.ends_on, '[]') && daterange(NEW.starts_on, NEW.ends_on, '[]')
  ORDER BY u.starts_on LIMIT 1;
  IF FOUND THEN
    PERFORM ballast.refuse('team_away_already', format(
      'The team is away on some of these days already (%s to %s). Nothing was saved. Choose other days.',
      to_char(hit.first, 'FMMon FMDD'), to_char(hit.last, 'FMMon FMDD, YYYY')));
  END IF;
  RETURN NEW;
END $$;

-- Whoever plans leaves no team without anybody who could do what it is booked for. An administrator who takes the role
-- from somebody is not kept from it: that they see nothing more comes first.
CREATE FUNCTION ballast.keep_somebody_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  PERFORM ballast.hold_team(OLD.team_id);
  IF EXISTS (SELECT 1 FROM person p WHERE p.id = OLD.person_id AND p.status = 'active')
    AND NOT EXISTS (SELECT 1 FROM team_member m JOIN person p ON p.id = m.person_id
                    WHERE m.team_id = OLD.team_id AND m.person_id <> OLD.person_id AND p.status = 'active')
    AND EXISTS (SELECT 1 FROM assistance_request r
                WHERE r.team_id = OLD.team_id AND r.status IN ('scheduled', 'testing')) THEN
    PERFORM ballast.refuse('team_needs_somebody', 'Nobody else is left on this team, and it has work. Nothing was changed. Add somebody first.');
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keep_somebody_on BEFORE DELETE ON team_member FOR EACH ROW
  WHEN (current_setting('role') = 'ballast_app' AND ballast.holds('role:coordinator') AND NOT ballast.holds('role:administrator'))
  EXECUTE FUNCTION ballast.keep_somebody_on();

GRANT CREATE ON SCHEMA ballast TO ballast_guard;
ALTER FUNCTION ballast.keep_somebody_on() OWNER TO ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.keep_somebody_on() FROM PUBLIC;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
