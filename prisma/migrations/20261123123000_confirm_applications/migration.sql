-- What a visitor typed who asked for an account, until whoever reads the address's mail confirms it. It names no person
-- and holds no address back: any number may wait for the same one. The link's secret is kept as a hash.
CREATE TABLE unconfirmed_application (
  id UUID NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL,
  organization_id UUID NOT NULL REFERENCES organization (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL
);
CREATE UNIQUE INDEX unconfirmed_application_token_hash_key ON unconfirmed_application (token_hash);
CREATE INDEX unconfirmed_application_organization_id_idx ON unconfirmed_application (organization_id);

GRANT SELECT, INSERT, DELETE ON unconfirmed_application TO ballast_system;

-- A mail to somebody who is nobody here yet belongs to no notice.
ALTER TABLE mail ALTER COLUMN notification_id DROP NOT NULL;
