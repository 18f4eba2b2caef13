-- The chain is checked by the worker, a piece at a time from where it stopped, and again from the start every hour. Whoever
-- looks at the log reads what it found, instead of hashing the whole log.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;

CREATE TABLE seal_check (
  id SMALLINT NOT NULL DEFAULT 1 PRIMARY KEY CHECK (id = 1),
  position BIGINT NOT NULL DEFAULT 0, -- reached in the round that goes on, with the hash found there
  hash TEXT NOT NULL DEFAULT '',
  checked_to BIGINT,
  checked_at TIMESTAMPTZ(3),
  broken_at BIGINT
);
ALTER TABLE seal_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY auditor_reads ON seal_check FOR SELECT TO ballast_app USING ((SELECT ballast.holds('role:auditor')));
CREATE POLICY guard_works ON seal_check TO ballast_guard USING (true) WITH CHECK (true);
GRANT SELECT ON seal_check TO ballast_app;
GRANT SELECT, INSERT, UPDATE ON seal_check TO ballast_guard;

-- Answers whether there is more to check.
CREATE FUNCTION ballast.check_seals(most integer, from_start boolean) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE
  last seal_check;
  seal event_seal;
  broken bigint;
  reached bigint;
  reached_hash text;
  seen bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(726575);
  INSERT INTO seal_check (id) VALUES (1) ON CONFLICT DO NOTHING;
  IF from_start THEN
    UPDATE seal_check SET position = 0, hash = '';
  END IF;
  SELECT * INTO last FROM seal_check;
  SELECT * INTO seal FROM event_seal s WHERE s.position = last.position;
  SELECT min(c.position) FILTER (WHERE c.is_wrong), max(c.position), (array_agg(c.hash ORDER BY c.position DESC))[1], count(*)
  INTO broken, reached, reached_hash, seen
  FROM (
    SELECT s.position, s.hash,
      s.previous <> lag(s.hash, 1, last.hash) OVER w
        OR s.hash IS DISTINCT FROM ballast.seal_hash(e, s.form, s.position, s.previous)
        OR s.position <> last.position + row_number() OVER w
        OR s.form < lag(s.form, 1, coalesce(seal.form, s.form)) OVER w AS is_wrong
    FROM (SELECT * FROM event_seal x WHERE x.position > last.position ORDER BY x.position LIMIT most) s
    LEFT JOIN event e ON e.id = s.event_id
    WINDOW w AS (ORDER BY s.position)
  ) c;
  IF last.position > 0 AND seal.hash IS DISTINCT FROM last.hash THEN
    broken := last.position; -- what was checked is gone, or another one
  END IF;
  IF broken IS NOT NULL THEN
    UPDATE seal_check SET position = 0, hash = '', checked_to = broken - 1, checked_at = now(), broken_at = broken;
    RETURN false;
  END IF;
  UPDATE seal_check SET position = coalesce(reached, position), hash = coalesce(reached_hash, hash);
  IF seen = most THEN
    RETURN true;
  END IF;
  UPDATE seal_check SET checked_to = position, checked_at = now(), broken_at = NULL;
  RETURN false;
END $$;

ALTER FUNCTION ballast.check_seals OWNER TO ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.check_seals FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.check_seals TO ballast_guard, ballast_system;
REVOKE EXECUTE ON FUNCTION ballast.broken_seal FROM ballast_app;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;

-- What was sent long ago is removed; the notice stays.
GRANT DELETE ON mail TO ballast_system;
