-- Whoever is no longer active is out for good: a session from before does not come back to life with the account.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;
GRANT SELECT (person_id, revoked_at), UPDATE (revoked_at) ON session TO ballast_guard;

CREATE FUNCTION ballast.end_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  UPDATE session SET revoked_at = now() WHERE person_id = NEW.id AND revoked_at IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER end_sessions AFTER UPDATE OF status ON person FOR EACH ROW
  WHEN (OLD.status = 'active' AND NEW.status <> 'active') EXECUTE FUNCTION ballast.end_sessions();

ALTER FUNCTION ballast.end_sessions OWNER TO ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.end_sessions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.end_sessions TO ballast_guard;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
