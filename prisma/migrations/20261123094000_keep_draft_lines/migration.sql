-- A draft keeps the lines of its list as they were typed, those that cannot be tested included. The scope begins when it is sent.
ALTER TABLE "request_content" ADD COLUMN "targets" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE request_content ADD CONSTRAINT request_content_targets CHECK (jsonb_typeof(targets) = 'array');

-- Drafts had a first version already. As the guard, because row-level security binds the tables' owner too.
GRANT UPDATE (targets) ON request_content TO ballast_guard;
GRANT DELETE ON scope_target, scope_version TO ballast_guard;
SET LOCAL ROLE ballast_guard;
UPDATE request_content c SET targets = (
    SELECT coalesce(jsonb_agg(jsonb_build_object('value', t.value, 'hostedBy', t.hosted_by) ORDER BY t.position), '[]')
    FROM scope_target t WHERE t.request_id = c.request_id)
  FROM assistance_request r WHERE r.id = c.request_id AND r.status = 'draft';
DELETE FROM scope_target t USING assistance_request r WHERE r.id = t.request_id AND r.status = 'draft';
DELETE FROM scope_version v USING assistance_request r WHERE r.id = v.request_id AND r.status = 'draft';
RESET ROLE;
REVOKE UPDATE (targets) ON request_content FROM ballast_guard;
REVOKE DELETE ON scope_target, scope_version FROM ballast_guard;
