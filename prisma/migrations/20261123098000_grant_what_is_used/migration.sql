-- The viewers' role may write what a procedure writes, and nothing that waits for a procedure which is not there yet.
-- Accounts belong to those who look after them, not to everybody who can read the directory.
DROP POLICY viewer_changes ON person;
CREATE POLICY staff_changes ON person FOR UPDATE TO ballast_app
  USING (audience && (SELECT ballast.principals()) AND (SELECT ballast.holds('role:administrator', 'role:secretariat')))
  WITH CHECK (audience && (SELECT ballast.principals()) AND (SELECT ballast.holds('role:administrator', 'role:secretariat')));
REVOKE UPDATE (name, title, phone, time_zone) ON person FROM ballast_app;

-- An application is decided; who applied, and where, is not changed by whoever decides.
REVOKE UPDATE ON application FROM ballast_app;
GRANT UPDATE (status, sponsored_by_id, sponsored_at, admitted_by_id, admitted_at, declined_by_id, declined_at, declined_because)
  ON application TO ballast_app;

REVOKE INSERT, UPDATE ON working_group, organization, seat FROM ballast_app;
REVOKE UPDATE (name, purpose, tlp, audience) ON working_group FROM ballast_app;
REVOKE UPDATE ON membership FROM ballast_app;
REVOKE INSERT, UPDATE, DELETE ON "freeze", unavailability FROM ballast_app;
DROP POLICY staff_adds ON organization;
DROP POLICY staff_changes ON organization;
DROP POLICY staff_changes ON membership;
DROP POLICY group_adds ON seat;
DROP POLICY group_changes ON seat;
DROP POLICY coordinator_writes ON "freeze";
DROP POLICY coordinator_writes ON unavailability;

-- What a document says it is stays; its marking, audience and count of versions change.
REVOKE UPDATE (title, summary, kind) ON document FROM ballast_app;
REVOKE UPDATE (note) ON document_version FROM ballast_app;

-- Uploads that nobody used are removed by a job.
REVOKE DELETE ON stored_file FROM ballast_app;
