-- Passkeys beside passwords and codes: a person holds several. A challenge is asked for once, answered once, and kept as
-- a hash, here because two web processes may ask and hear.
CREATE TABLE passkey (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  name TEXT NOT NULL,
  credential_id TEXT NOT NULL,
  public_key BYTEA NOT NULL,
  counter BIGINT NOT NULL,
  transports TEXT[],
  backed_up BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_person_id_idx ON passkey (person_id);

CREATE TABLE passkey_challenge (
  challenge_hash TEXT NOT NULL PRIMARY KEY,
  ceremony TEXT NOT NULL CHECK (ceremony IN ('add', 'sign_in', 'confirm')),
  session_id UUID REFERENCES session (id) ON DELETE CASCADE ON UPDATE CASCADE,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  CHECK ((ceremony = 'sign_in') = (session_id IS NULL))
);
CREATE INDEX passkey_challenge_session_id_idx ON passkey_challenge (session_id);

-- Which second factor it was that confirmed: a signature says so.
ALTER TABLE session ADD COLUMN stepped_up_with TEXT;

GRANT SELECT, INSERT, UPDATE, DELETE ON passkey TO ballast_system;
GRANT SELECT, INSERT, DELETE ON passkey_challenge TO ballast_system;

GRANT CREATE ON SCHEMA ballast TO ballast_guard;
GRANT SELECT (person_id) ON passkey TO ballast_guard;
CREATE OR REPLACE FUNCTION ballast.set_up_among(people uuid[]) RETURNS TABLE (person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  SELECT f.person_id FROM factor f
  WHERE f.person_id = ANY (people) AND ballast.holds('role:administrator', 'role:secretariat')
  UNION
  SELECT k.person_id FROM passkey k
  WHERE k.person_id = ANY (people) AND ballast.holds('role:administrator', 'role:secretariat');
END;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
