-- A service that nobody is sent for is set up by its provider: it never waits for dates. Only a team that says it does
-- this service can be booked for it.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;
GRANT SELECT ON team TO ballast_guard;

ALTER TABLE assistance_request DROP CONSTRAINT request_status;
ALTER TABLE assistance_request ADD CONSTRAINT request_status CHECK (status IN (
  'draft', 'submitted', 'in_review', 'answer_needed', 'awaiting_signature', 'ready_to_schedule', 'setting_up', 'scheduled',
  'testing', 'reporting', 'report_delivered', 'completed', 'on_hold', 'declined', 'withdrawn'));

-- Those that wait for dates they will never get. As the guard, because row-level security binds the tables' owner too.
GRANT UPDATE (status) ON assistance_request TO ballast_guard;
SET LOCAL ROLE ballast_guard;
UPDATE assistance_request r SET status = 'setting_up' FROM service s
  WHERE s.code = r.service_code AND s.crew IS NULL AND r.status = 'ready_to_schedule';
RESET ROLE;
REVOKE UPDATE (status) ON assistance_request FROM ballast_guard;

-- Named to run after bind_booking, which takes the service from the request.
CREATE FUNCTION ballast.needs_a_crew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM service s WHERE s.code = NEW.service_code AND s.crew IS NULL)
     AND NOT EXISTS (SELECT 1 FROM team t WHERE t.id = NEW.team_id AND NEW.service_code = ANY (t.services)) THEN
    PERFORM ballast.refuse('booking_needs_crew', 'This team is not sent for this service, which needs no dates. Nothing was booked. Have it set up instead.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER needs_a_crew BEFORE INSERT OR UPDATE OF team_id ON booking FOR EACH ROW EXECUTE FUNCTION ballast.needs_a_crew();

ALTER FUNCTION ballast.needs_a_crew OWNER TO ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.needs_a_crew FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.needs_a_crew TO ballast_guard;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
