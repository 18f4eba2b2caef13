-- Somebody can always look after accounts. Two administrators who remove each other wait for one another here.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;
GRANT SELECT ON person, staff_role TO ballast_guard;

CREATE FUNCTION ballast.keep_an_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'person' THEN
    IF NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = OLD.id AND r.role = 'administrator') THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM pg_advisory_xact_lock(726574);
  IF NOT EXISTS (SELECT 1 FROM staff_role r JOIN person p ON p.id = r.person_id
                 WHERE r.role = 'administrator' AND p.status = 'active') THEN
    PERFORM ballast.refuse('last_administrator', 'This is the last administrator. Make somebody else one first; nothing was changed.');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_an_administrator AFTER UPDATE OF status ON person FOR EACH ROW
  WHEN (OLD.status = 'active' AND NEW.status <> 'active') EXECUTE FUNCTION ballast.keep_an_administrator();
CREATE TRIGGER keep_an_administrator AFTER UPDATE OR DELETE ON staff_role FOR EACH ROW
  WHEN (OLD.role = 'administrator') EXECUTE FUNCTION ballast.keep_an_administrator();

ALTER FUNCTION ballast.keep_an_administrator OWNER TO ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.keep_an_administrator FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.keep_an_administrator TO ballast_guard;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
