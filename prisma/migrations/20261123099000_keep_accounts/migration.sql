-- Those who keep accounts learn who has set up a way in, and nothing else about it. Administrators give and take staff
-- roles, never their own. Nobody ends or renews their own membership. A role counts only with a membership, so the last
-- administrator is kept there too.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;
GRANT SELECT (person_id) ON factor TO ballast_guard;
GRANT SELECT ON membership TO ballast_guard;

CREATE FUNCTION ballast.set_up_among(people uuid[]) RETURNS TABLE (person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT f.person_id FROM factor f
  WHERE f.person_id = ANY (people) AND ballast.holds('role:administrator', 'role:secretariat');
END;

GRANT INSERT, DELETE ON staff_role TO ballast_app;
CREATE POLICY administrator_gives ON staff_role FOR INSERT TO ballast_app
  WITH CHECK ((SELECT ballast.holds('role:administrator')) AND NOT ballast.holds('person:' || person_id));
CREATE POLICY administrator_takes ON staff_role FOR DELETE TO ballast_app
  USING ((SELECT ballast.holds('role:administrator')) AND NOT ballast.holds('person:' || person_id));

GRANT UPDATE (status, expires_on) ON membership TO ballast_app;
CREATE POLICY staff_changes ON membership FOR UPDATE TO ballast_app
  USING ((SELECT ballast.holds('role:administrator', 'role:secretariat')) AND NOT ballast.holds('person:' || person_id));

CREATE OR REPLACE FUNCTION ballast.keep_an_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE one uuid;
BEGIN
  IF TG_TABLE_NAME <> 'staff_role' THEN
    IF TG_TABLE_NAME = 'person' THEN one := OLD.id; ELSE one := OLD.person_id; END IF;
    IF NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = one AND r.role = 'administrator') THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM pg_advisory_xact_lock(726574);
  IF NOT EXISTS (SELECT 1 FROM staff_role r JOIN person p ON p.id = r.person_id
                 WHERE r.role = 'administrator' AND p.status = 'active'
                   AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.status = 'active')) THEN
    PERFORM ballast.refuse('last_administrator', 'This is the last administrator. Make somebody else one first; nothing was changed.');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_an_administrator AFTER UPDATE OF status ON membership FOR EACH ROW
  WHEN (OLD.status = 'active' AND NEW.status <> 'active') EXECUTE FUNCTION ballast.keep_an_administrator();

ALTER FUNCTION ballast.set_up_among OWNER TO ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.set_up_among FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.set_up_among TO ballast_guard, ballast_app;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
