-- Nobody is on a team without the role it takes, also when the role is taken at the moment the team lets somebody in.
-- Both wait for each other here. The policy has said no by then to whoever may not let anybody in.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;
CREATE FUNCTION ballast.hold_roles() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('roles ' || OLD.person_id, 0));
    RETURN OLD;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('roles ' || NEW.person_id, 0));
  IF current_setting('role') = 'ballast_app' AND NOT EXISTS (
    SELECT 1 FROM staff_role r JOIN team t ON t.id = NEW.team_id
    WHERE r.person_id = NEW.person_id AND r.role = CASE t.kind WHEN 'desk' THEN 'coordinator' ELSE 'assessor' END
  ) THEN
    PERFORM ballast.refuse('team_member_without_role', 'Somebody just took the role that this team needs. Nothing was changed. Reload to see it.');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER hold_roles AFTER INSERT ON team_member FOR EACH ROW EXECUTE FUNCTION ballast.hold_roles();
CREATE TRIGGER hold_roles BEFORE DELETE ON staff_role FOR EACH ROW EXECUTE FUNCTION ballast.hold_roles();

-- Accounts by the beginnings of words of name, title and e-mail, suspended people too.
CREATE INDEX person_account_words ON person USING gin (ballast.words_of(name || ' ' || title || ' ' || email));
CREATE FUNCTION ballast.search_accounts(query text, statuses text[], most integer) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  SELECT p.id FROM person p
  WHERE ballast.words_of(p.name || ' ' || p.title || ' ' || p.email) @@ ballast.beginnings(query)
    AND p.status = ANY (statuses) AND p.audience && ballast.principals()
  ORDER BY p.name, p.id LIMIT least(most, 1000);
END;

ALTER FUNCTION ballast.hold_roles OWNER TO ballast_guard;
ALTER FUNCTION ballast.search_accounts OWNER TO ballast_guard;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.hold_roles, ballast.search_accounts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.hold_roles, ballast.search_accounts TO ballast_guard;
GRANT EXECUTE ON FUNCTION ballast.search_accounts TO ballast_app;
