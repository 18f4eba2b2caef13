-- Closes ways around the guards: facts come from the request, and whoever books, signs or rescopes waits for the others.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;

CREATE FUNCTION ballast.hold_request(id uuid) RETURNS assistance_request LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp
AS 'SELECT r FROM assistance_request r WHERE r.id = $1 FOR NO KEY UPDATE';

-- Named to run before guard_booking, which judges the values set here.
CREATE FUNCTION ballast.bind_booking() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE request assistance_request := ballast.hold_request(NEW.request_id);
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.request_id <> OLD.request_id THEN
    PERFORM ballast.refuse('booking_identity', 'A booking stays with its request. Nothing was changed. Book days for the other request instead.');
  END IF;
  IF NEW.status = 'done' AND (TG_OP = 'INSERT' OR OLD.status = 'canceled') THEN
    PERFORM ballast.refuse('booking_starts_booked', 'Only days that were booked can be done. Nothing was changed. Book the days first.');
  END IF;
  IF NEW.ends_on < NEW.starts_on THEN
    PERFORM ballast.refuse('booking_days', 'The last day comes before the first. Nothing was booked. Choose the days again.');
  END IF;
  NEW.organization_id := request.organization_id;
  NEW.service_code := request.service_code;
  RETURN NEW;
END $$;
CREATE TRIGGER bind_booking BEFORE INSERT OR UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION ballast.bind_booking();

CREATE FUNCTION ballast.guard_agreement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.status = 'void' AND NEW.status <> 'void' THEN
      PERFORM ballast.refuse('agreement_stays_void', 'This agreement is void and stays void. Nothing was changed. Send a new one.');
    END IF;
    RETURN NEW;
  END IF;
  PERFORM ballast.hold_request(NEW.request_id);
  IF (NEW.scope_version_id, NEW.scope_hash) IS DISTINCT FROM
    (SELECT (id, hash) FROM scope_version WHERE request_id = NEW.request_id ORDER BY number DESC LIMIT 1) THEN
    PERFORM ballast.refuse('agreement_fits_scope', 'The scope changed meanwhile. Nothing was sent. Reload the page and send the agreement for the current scope.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_agreement BEFORE INSERT OR UPDATE OF status ON agreement FOR EACH ROW EXECUTE FUNCTION ballast.guard_agreement();

CREATE FUNCTION ballast.guard_signature() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE request assistance_request := ballast.hold_request(NEW.request_id);
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM agreement
    JOIN authority ON authority.id = NEW.authority_id
    WHERE agreement.id = NEW.agreement_id AND agreement.request_id = NEW.request_id AND agreement.signer_id = NEW.person_id
      AND agreement.status <> 'void' AND agreement.scope_hash = NEW.scope_hash AND authority.person_id = NEW.person_id
      AND authority.organization_id = request.organization_id
      AND authority.revoked_at IS NULL AND authority.expires_on >= current_date
  ) THEN
    PERFORM ballast.refuse('signature_fits_agreement', 'This agreement can no longer be signed as shown: it changed, or the authority to sign it does not stand. Nothing was signed. Reload the page and read it again.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_signature BEFORE INSERT ON signature FOR EACH ROW EXECUTE FUNCTION ballast.guard_signature();

-- A new scope waits for a booking in progress, then cancels it.
CREATE FUNCTION ballast.wait_for_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  PERFORM ballast.hold_request(NEW.request_id);
  RETURN NEW;
END $$;
CREATE TRIGGER wait_for_request BEFORE INSERT ON scope_version FOR EACH ROW EXECUTE FUNCTION ballast.wait_for_request();

-- Once the request is sent, a version is history; only its marking follows the request.
CREATE FUNCTION ballast.keep_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  IF (ballast.hold_request(OLD.request_id)).status <> 'draft' THEN
    PERFORM ballast.refuse('scope_sent', 'This scope was already sent. Nothing was changed. Change the scope to make a new version.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_version BEFORE UPDATE OF hash, number, request_id ON scope_version FOR EACH ROW
  WHEN ((NEW.hash, NEW.number, NEW.request_id) <> (OLD.hash, OLD.number, OLD.request_id)) EXECUTE FUNCTION ballast.keep_version();

-- A signature's audience follows its request; nothing else about it moves, and only the guard may move that.
CREATE OR REPLACE FUNCTION ballast.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'signature' AND current_user = 'ballast_guard' THEN
    IF to_jsonb(NEW) - 'tlp' - 'audience' = to_jsonb(OLD) - 'tlp' - 'audience' THEN
      RETURN NEW;
    END IF;
  END IF;
  PERFORM ballast.refuse('append_only', 'This can only be added to. Nothing was changed.');
  RETURN NULL;
END $$;
CREATE FUNCTION ballast.share_signature() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
BEGIN
  UPDATE signature SET audience = NEW.audience WHERE request_id = NEW.request_id;
  RETURN NULL;
END $$;
CREATE TRIGGER share_signature AFTER UPDATE OF audience ON request_content FOR EACH ROW
  WHEN (NEW.audience <> OLD.audience) EXECUTE FUNCTION ballast.share_signature();

REVOKE UPDATE ON scope_target FROM ballast_app;
GRANT UPDATE (kind, value, hosted_by, position, tlp, audience) ON scope_target TO ballast_app;

-- A temporary table must never stand in for a real one inside a guard.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'ballast'::regnamespace AND prosecdef LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ballast_guard', f);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, ballast, pg_temp', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO ballast_guard', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
