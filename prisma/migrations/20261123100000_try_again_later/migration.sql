-- A mail that could not be sent, and an event that could not be delivered, wait longer each time and hold up no other.
ALTER TABLE mail ADD COLUMN next_try_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
DROP INDEX mail_status_idx;
CREATE INDEX mail_status_next_try_at_idx ON mail (status, next_try_at);

CREATE TABLE event_retry (
  event_id UUID NOT NULL PRIMARY KEY REFERENCES event (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  attempts INTEGER NOT NULL DEFAULT 1,
  next_try_at TIMESTAMPTZ(3) NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON event_retry TO ballast_system;
