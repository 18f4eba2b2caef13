-- The directory by the beginnings of words, however they are accented: "kauai" finds Kauaʻi, "ibanez" Ibáñez.
CREATE FUNCTION ballast.plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog
BEGIN ATOMIC
  SELECT regexp_replace(regexp_replace(lower(normalize(words, NFD)), '[\u0300-\u036f''ʻʼ‘’`]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g');
END;
CREATE FUNCTION ballast.words_of(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT to_tsvector('pg_catalog.simple', ballast.plain_words(words));
END;
-- Null, and so nothing is found, when there is no word in it.
CREATE FUNCTION ballast.beginnings(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery
  FROM regexp_split_to_table(ballast.plain_words(words), ' ') word WHERE word <> '';
END;

CREATE INDEX person_words ON person USING gin (ballast.words_of(name || ' ' || title));
CREATE INDEX organization_words ON organization USING gin (ballast.words_of(name || ' ' || coalesce(state_code, '')));

-- The match and the visibility test together, because row-level security keeps the index from being used.
CREATE FUNCTION ballast.search_people(query text, most integer) RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast SET enable_bitmapscan = on
BEGIN ATOMIC
  SELECT p.id FROM person p
  WHERE ballast.words_of(p.name || ' ' || p.title) @@ ballast.beginnings(query)
    AND p.status = 'active' AND p.audience && ballast.principals()
  ORDER BY p.name, p.id LIMIT least(most, 1000);
END;
-- Organizations are open to everybody.
CREATE FUNCTION ballast.search_organizations(query text, most integer) RETURNS TABLE (id uuid) LANGUAGE sql STABLE
SET search_path = pg_catalog, public, ballast SET enable_bitmapscan = on
BEGIN ATOMIC
  SELECT o.id FROM organization o
  WHERE ballast.words_of(o.name || ' ' || coalesce(o.state_code, '')) @@ ballast.beginnings(query)
  ORDER BY o.name, o.id LIMIT least(most, 5000);
END;

GRANT CREATE ON SCHEMA ballast TO ballast_guard;
ALTER FUNCTION ballast.search_people OWNER TO ballast_guard;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
REVOKE EXECUTE ON FUNCTION ballast.plain_words, ballast.words_of, ballast.beginnings, ballast.search_people,
  ballast.search_organizations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ballast.plain_words, ballast.words_of, ballast.beginnings TO ballast_guard, ballast_app, ballast_system;
GRANT EXECUTE ON FUNCTION ballast.search_people, ballast.search_organizations TO ballast_app;
