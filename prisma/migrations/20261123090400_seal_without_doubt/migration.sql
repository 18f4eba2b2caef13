-- Seals written from here on read as one event only: every field in its own place of an array, absent ones as null.
-- Those before stay valid in the form they were written in, and no seal may go back to an earlier form.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;

ALTER TABLE event_seal ADD COLUMN form SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE event_seal ALTER COLUMN form SET DEFAULT 2;
ALTER TABLE event_seal ADD CONSTRAINT event_seal_form CHECK (form IN (1, 2));

-- What the hash of a seal is taken over. The first form joined the fields by bars and left out the absent ones.
CREATE FUNCTION ballast.seal_words(e event, form smallint, at_position bigint, previous text) RETURNS text LANGUAGE sql STABLE
RETURN CASE form
  WHEN 1 THEN previous || ballast.event_words(e)
  WHEN 2 THEN jsonb_build_array('ballast seal 2', at_position, previous, e.id, extract(epoch FROM e.at)::text, e.actor_id,
    e.actor_name, e.type, e.subject_kind, e.subject_id, e.subject_ref, e.organization_id, e.changes, e.trace_id, e.tlp,
    e.audience)::text
END;

CREATE FUNCTION ballast.seal_hash(e event, form smallint, at_position bigint, previous text) RETURNS text LANGUAGE sql STABLE
RETURN encode(sha256(convert_to(ballast.seal_words(e, form, at_position, previous), 'UTF8')), 'hex');

CREATE OR REPLACE FUNCTION ballast.seal_events(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE
  e event;
  last_hash text;
  next_position bigint;
  sealed integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(726573);
  SELECT s.hash, s.position INTO last_hash, next_position FROM event_seal s ORDER BY s.position DESC LIMIT 1;
  last_hash := coalesce(last_hash, '');
  next_position := coalesce(next_position, 0);
  FOR e IN SELECT * FROM event x WHERE NOT EXISTS (SELECT 1 FROM event_seal s WHERE s.event_id = x.id)
           ORDER BY x.at, x.id LIMIT most LOOP
    next_position := next_position + 1;
    INSERT INTO event_seal (position, event_id, previous, form, hash)
      VALUES (next_position, e.id, last_hash, 2, ballast.seal_hash(e, 2::smallint, next_position, last_hash))
      RETURNING hash INTO last_hash;
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;

CREATE OR REPLACE FUNCTION ballast.broken_seal() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp
RETURN (
  SELECT min(c.position) FROM (
    SELECT s.position, s.hash, s.previous, s.form,
      lag(s.hash, 1, '') OVER w AS expected, lag(s.form, 1, s.form) OVER w AS form_before, row_number() OVER w AS rank,
      ballast.seal_hash(e, s.form, s.position, s.previous) AS computed
    FROM event_seal s LEFT JOIN event e ON e.id = s.event_id
    WINDOW w AS (ORDER BY s.position)
  ) c
  WHERE c.previous <> c.expected OR c.hash IS DISTINCT FROM c.computed OR c.position <> c.rank OR c.form < c.form_before);

-- Also where triggers are told to stand aside, as in a session that calls itself a replica.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['event', 'event_seal', 'signature'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only, ENABLE ALWAYS TRIGGER append_only_whole', t);
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION ballast.seal_words, ballast.seal_hash FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.seal_words, ballast.seal_hash TO ballast_guard;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
