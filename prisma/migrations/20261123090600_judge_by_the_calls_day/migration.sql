-- An authority ends with a day of the office, not of the server: the call's clock, where the office is.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;

-- The day it is for an organization at the moment of the call, or of the transaction where no call said so.
CREATE FUNCTION ballast.day_at(office uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp
RETURN (SELECT (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) AT TIME ZONE o.time_zone)::date
        FROM organization o WHERE o.id = office);

CREATE OR REPLACE FUNCTION ballast.has_valid_signature(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp
RETURN EXISTS (
  SELECT 1
  FROM agreement a
  JOIN signature s ON s.agreement_id = a.id
  JOIN authority auth ON auth.id = s.authority_id
  WHERE a.request_id = request AND a.status = 'signed'
    AND auth.revoked_at IS NULL AND auth.expires_on >= ballast.day_at(auth.organization_id)
    AND s.scope_hash = a.scope_hash
    AND a.scope_version_id = (SELECT v.id FROM scope_version v WHERE v.request_id = request ORDER BY v.number DESC LIMIT 1)
    AND a.scope_hash = (SELECT v.hash FROM scope_version v WHERE v.request_id = request ORDER BY v.number DESC LIMIT 1));

CREATE OR REPLACE FUNCTION ballast.guard_signature() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE request assistance_request := ballast.hold_request(NEW.request_id);
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM agreement
    JOIN authority ON authority.id = NEW.authority_id
    WHERE agreement.id = NEW.agreement_id AND agreement.request_id = NEW.request_id AND agreement.signer_id = NEW.person_id
      AND agreement.status <> 'void' AND agreement.scope_hash = NEW.scope_hash AND authority.person_id = NEW.person_id
      AND authority.organization_id = request.organization_id
      AND authority.revoked_at IS NULL AND authority.expires_on >= ballast.day_at(request.organization_id)
  ) THEN
    PERFORM ballast.refuse('signature_fits_agreement', 'This agreement can no longer be signed as shown: it changed, or the authority to sign it does not stand. Nothing was signed. Reload the page and read it again.');
  END IF;
  RETURN NEW;
END $$;

ALTER FUNCTION ballast.day_at OWNER TO ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.day_at FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.day_at TO ballast_guard;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
