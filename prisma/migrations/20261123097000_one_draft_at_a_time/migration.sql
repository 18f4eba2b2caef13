-- Somebody has one draft for a service in an office's name, also when two are started at the same moment.
-- Of several, the one changed last stays. As the guard, because row-level security binds the tables' owner too.
GRANT UPDATE (status, closed_at) ON assistance_request TO ballast_guard;
SET LOCAL ROLE ballast_guard;
UPDATE assistance_request r SET status = 'withdrawn', closed_at = now()
  WHERE r.status = 'draft' AND EXISTS (
    SELECT 1 FROM assistance_request o
    WHERE o.status = 'draft' AND o.organization_id = r.organization_id AND o.service_code = r.service_code
      AND o.requester_id = r.requester_id AND (o.updated_at, o.id) > (r.updated_at, r.id));
RESET ROLE;
REVOKE UPDATE (status, closed_at) ON assistance_request FROM ballast_guard;

CREATE UNIQUE INDEX request_one_draft ON assistance_request (organization_id, service_code, requester_id) WHERE status = 'draft';
