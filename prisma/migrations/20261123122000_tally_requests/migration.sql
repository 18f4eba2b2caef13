-- What leadership follows is counted as it happens, in the transaction that changes a request, so that the national
-- picture takes as long at a million requests as at a thousand. Only aggregates are kept, of what leadership sees.
GRANT CREATE ON SCHEMA ballast TO ballast_guard;

CREATE TABLE state_tally (
  state_code TEXT NOT NULL PRIMARY KEY, -- empty for an office of no state
  requests INTEGER NOT NULL
);
CREATE TABLE status_tally (
  service_code TEXT NOT NULL,
  status TEXT NOT NULL,
  requests INTEGER NOT NULL,
  PRIMARY KEY (service_code, status)
);
-- Requests that reached an office: open or completed.
CREATE TABLE office_tally (
  organization_id UUID NOT NULL PRIMARY KEY,
  requests INTEGER NOT NULL
);
-- Days that a stretch of the course took, and how many requests took so many.
CREATE TABLE course_tally (
  service_code TEXT NOT NULL,
  stretch TEXT NOT NULL,
  days INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  PRIMARY KEY (service_code, stretch, days)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['state_tally', 'status_tally', 'office_tally', 'course_tally'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY guard_works ON %I TO ballast_guard USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ballast_guard', t);
  END LOOP;
END $$;

-- What leadership sees, and of that what has reached an office.
CREATE FUNCTION ballast.is_tallied(request assistance_request) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(request.status <> 'draft' AND 'role:leadership' = ANY (request.audience), false);
CREATE FUNCTION ballast.is_reaching(request assistance_request) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN ballast.is_tallied(request) AND request.status NOT IN ('declined', 'withdrawn');

-- The stretches a request has behind it, each with its days. Who skipped one has come no further.
CREATE FUNCTION ballast.course_of(request assistance_request) RETURNS TABLE (stretch text, days integer) LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT way.stretch, round(extract(epoch FROM way.until - way.since) / 86400)::int
  FROM (VALUES
    ('asked', request.submitted_at, request.submitted_at),
    ('signed', request.submitted_at, request.signed_at),
    ('started', request.signed_at, CASE WHEN request.signed_at IS NOT NULL THEN request.started_at END),
    ('delivered', request.started_at,
      CASE WHEN num_nulls(request.signed_at, request.started_at) = 0 THEN request.delivered_at END),
    ('completed', request.delivered_at, CASE WHEN request.status = 'completed'
      AND num_nulls(request.signed_at, request.started_at, request.delivered_at) = 0 THEN request.closed_at END),
    ('whole', request.submitted_at,
      CASE WHEN num_nulls(request.signed_at, request.started_at) = 0 THEN request.delivered_at END)
  ) AS way (stretch, since, until)
  WHERE ballast.is_tallied(request) AND request.submitted_at IS NOT NULL AND way.until IS NOT NULL;
END;

-- What a request was is taken away, what it is now is added. The rows of a table are taken in the order of their keys,
-- so that two changes wait for each other and never in a circle; and only when a change is kept, so that nobody waits long.
CREATE FUNCTION ballast.tally_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp AS $$
DECLARE
  was assistance_request := OLD;
  became assistance_request := NEW;
BEGIN
  INSERT INTO state_tally AS tally
  SELECT coalesce((r).state_code, ''), sum(by)
  FROM (VALUES (was, -1), (became, 1)) AS change (r, by) WHERE ballast.is_tallied(r)
  GROUP BY 1 HAVING sum(by) <> 0 ORDER BY 1
  ON CONFLICT (state_code) DO UPDATE SET requests = tally.requests + excluded.requests;

  INSERT INTO status_tally AS tally
  SELECT (r).service_code, (r).status, sum(by)
  FROM (VALUES (was, -1), (became, 1)) AS change (r, by) WHERE ballast.is_tallied(r)
  GROUP BY 1, 2 HAVING sum(by) <> 0 ORDER BY 1, 2
  ON CONFLICT (service_code, status) DO UPDATE SET requests = tally.requests + excluded.requests;

  INSERT INTO office_tally AS tally
  SELECT (r).organization_id, sum(by)
  FROM (VALUES (was, -1), (became, 1)) AS change (r, by) WHERE ballast.is_reaching(r)
  GROUP BY 1 HAVING sum(by) <> 0 ORDER BY 1
  ON CONFLICT (organization_id) DO UPDATE SET requests = tally.requests + excluded.requests;

  INSERT INTO course_tally AS tally
  SELECT (r).service_code, way.stretch, way.days, sum(by)
  FROM (VALUES (was, -1), (became, 1)) AS change (r, by) CROSS JOIN LATERAL ballast.course_of(r) AS way
  GROUP BY 1, 2, 3 HAVING sum(by) <> 0 ORDER BY 1, 2, 3
  ON CONFLICT (service_code, stretch, days) DO UPDATE SET requests = tally.requests + excluded.requests;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tally_request AFTER INSERT OR UPDATE OR DELETE ON assistance_request
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ballast.tally_request();

-- Counts all requests again, while nobody changes one.
CREATE FUNCTION ballast.tally_anew() RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  DELETE FROM state_tally;
  DELETE FROM status_tally;
  DELETE FROM office_tally;
  DELETE FROM course_tally;
  INSERT INTO state_tally
  SELECT coalesce(r.state_code, ''), count(*) FROM assistance_request r WHERE ballast.is_tallied(r) GROUP BY 1;
  INSERT INTO status_tally
  SELECT r.service_code, r.status, count(*) FROM assistance_request r WHERE ballast.is_tallied(r) GROUP BY 1, 2;
  INSERT INTO office_tally
  SELECT r.organization_id, count(*) FROM assistance_request r WHERE ballast.is_reaching(r) GROUP BY 1;
  INSERT INTO course_tally
  SELECT r.service_code, way.stretch, way.days, count(*)
  FROM assistance_request r CROSS JOIN LATERAL ballast.course_of(r) AS way GROUP BY 1, 2, 3;
END;

-- For leadership, and nobody else: who may read the numbers is asked here, as everywhere in the database.
CREATE FUNCTION ballast.count_by_state() RETURNS TABLE (state_code text, requests integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  SELECT t.state_code, t.requests FROM state_tally t WHERE (SELECT ballast.holds('role:leadership')) AND t.requests > 0;
END;
CREATE FUNCTION ballast.count_by_status() RETURNS TABLE (service_code text, status text, requests integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  SELECT t.service_code, t.status, t.requests FROM status_tally t
  WHERE (SELECT ballast.holds('role:leadership')) AND t.requests > 0;
END;
CREATE FUNCTION ballast.count_offices() RETURNS TABLE (state_code text, level text, offices integer, reached integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  SELECT o.state_code, o.level, count(*)::int, count(*) FILTER (WHERE t.requests > 0)::int
  FROM organization o LEFT JOIN office_tally t ON t.organization_id = o.id
  WHERE (SELECT ballast.holds('role:leadership')) AND o.is_election_office
  GROUP BY o.state_code, o.level;
END;
-- For services that are signed for and tested. The median is the least number of days that half of the requests kept to.
CREATE FUNCTION ballast.measure_course() RETURNS TABLE (stretch text, requests integer, median integer, nine_in_ten integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
BEGIN ATOMIC
  SELECT d.stretch, max(d.total)::int, min(d.days) FILTER (WHERE d.up_to >= 0.5 * d.total),
    min(d.days) FILTER (WHERE d.up_to >= 0.9 * d.total)
  FROM (
    SELECT t.stretch, t.days, sum(sum(t.requests)) OVER (PARTITION BY t.stretch ORDER BY t.days) AS up_to,
      sum(sum(t.requests)) OVER (PARTITION BY t.stretch) AS total
    FROM course_tally t JOIN service s ON s.code = t.service_code
    WHERE (SELECT ballast.holds('role:leadership')) AND s.crew IS NOT NULL AND 'rules_of_engagement' = ANY (s.paperwork)
    GROUP BY t.stretch, t.days HAVING sum(t.requests) > 0
  ) AS d GROUP BY d.stretch;
END;

DO $$
DECLARE
  f text;
  every constant text[] := ARRAY['is_tallied', 'is_reaching', 'course_of', 'tally_request', 'tally_anew', 'count_by_state',
    'count_by_status', 'count_offices', 'measure_course'];
BEGIN
  FOREACH f IN ARRAY every LOOP
    EXECUTE format('ALTER FUNCTION ballast.%I OWNER TO ballast_guard', f);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION ballast.%I FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION ballast.%I TO ballast_guard', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION ballast.count_by_state, ballast.count_by_status, ballast.count_offices, ballast.measure_course TO ballast_app;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;

SELECT ballast.tally_anew();
