-- The hash chain over the log, and the one search that may look past row-level security to use its index.
CREATE FUNCTION ballast.seal_hash(place bigint, previous text, e event) RETURNS text LANGUAGE sql STABLE
AS $$
  SELECT encode(sha256(convert_to(previous || jsonb_build_array(place, e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    e.actor_id, e.actor_name, e.type, e.subject_kind, e.subject_id, e.subject_ref, e.organization_id, e.changes, e.trace_id,
    e.tlp, e.audience)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION ballast.seal_events(max int) RETURNS int LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
DECLARE
  e event;
  place bigint;
  chained text;
  sealed int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ballast.seal_events', 0));
  SELECT position, hash INTO place, chained FROM event_seal ORDER BY position DESC LIMIT 1;
  place := coalesce(place, 0);
  chained := coalesce(chained, repeat('0', 64));
  FOR e IN SELECT event.* FROM event WHERE NOT EXISTS (SELECT 1 FROM event_seal WHERE event_id = event.id)
    ORDER BY at, id LIMIT max LOOP
    place := place + 1;
    INSERT INTO event_seal (position, event_id, previous, hash) VALUES (place, e.id, chained, ballast.seal_hash(place, chained, e))
      RETURNING hash INTO chained;
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;

CREATE FUNCTION ballast.broken_seal() RETURNS bigint LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
  SELECT min(seal.position) FROM (
    SELECT position, event_id, previous, hash, row_number() OVER chain AS expected, lag(hash, 1, repeat('0', 64)) OVER chain AS before
    FROM event_seal WINDOW chain AS (ORDER BY position)) AS seal
  LEFT JOIN event ON event.id = seal.event_id
  WHERE seal.position <> seal.expected OR seal.previous <> seal.before OR event.id IS NULL
    OR seal.hash <> ballast.seal_hash(seal.position, seal.previous, event)
$$;

CREATE INDEX document_words ON document USING gin (to_tsvector('english', title || ' ' || summary));

CREATE FUNCTION ballast.search_documents(q text, max int) RETURNS TABLE (id uuid, rank real) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
  SELECT document.id, ts_rank(to_tsvector('english', title || ' ' || summary), websearch_to_tsquery('english', q)) AS rank
  FROM document
  WHERE to_tsvector('english', title || ' ' || summary) @@ websearch_to_tsquery('english', q)
    AND audience && (SELECT ballast.principals())
  ORDER BY rank DESC, document.id LIMIT max
$$;

-- Guard functions run as their owner, who cannot sign in, and only for the roles that need them.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'ballast'::regnamespace LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    IF (SELECT prosecdef FROM pg_proc WHERE oid = f) THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ballast_guard', f);
      EXECUTE format('ALTER FUNCTION %s OWNER TO ballast_guard', f);
    END IF;
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;

GRANT EXECUTE ON FUNCTION ballast.refuse, ballast.days_in_words, ballast.seal_hash TO ballast_guard;
GRANT EXECUTE ON FUNCTION ballast.refuse TO ballast_app, ballast_system;
GRANT EXECUTE ON FUNCTION ballast.seal_events TO ballast_system;
GRANT EXECUTE ON FUNCTION ballast.broken_seal TO ballast_app, ballast_system;
GRANT EXECUTE ON FUNCTION ballast.search_documents TO ballast_app;
