-- What the product promises, kept by the database. The code explains a refusal; this makes it true.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Refuses with a sentence for people; the constraint's name says which promise.
CREATE FUNCTION ballast.refuse(promise text, sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'BA001', MESSAGE = sentence, CONSTRAINT = promise;
END $$;

-- Words that columns may hold.
ALTER TABLE person ADD CONSTRAINT person_status CHECK (status IN ('applied', 'active', 'suspended', 'departed'));
ALTER TABLE membership ADD CONSTRAINT membership_status CHECK (status IN ('active', 'ended')),
  ADD CONSTRAINT membership_two_people CHECK (sponsored_by_id <> admitted_by_id);
ALTER TABLE staff_role ADD CONSTRAINT staff_role_name
  CHECK (role IN ('administrator', 'coordinator', 'assessor', 'advisor', 'secretariat', 'leadership', 'auditor'));
ALTER TABLE team ADD CONSTRAINT team_kind CHECK (kind IN ('desk', 'assessment'));
ALTER TABLE seat ADD CONSTRAINT seat_role CHECK (role IN ('chair', 'co_chair', 'member', 'alternate', 'observer'));
ALTER TABLE application ADD CONSTRAINT application_status CHECK (status IN ('open', 'admitted', 'declined')),
  ADD CONSTRAINT application_two_people CHECK (
    sponsored_by_id <> admitted_by_id AND sponsored_by_id <> person_id AND admitted_by_id <> person_id),
  ADD CONSTRAINT application_admitted CHECK (
    status <> 'admitted' OR (sponsored_by_id IS NOT NULL AND admitted_by_id IS NOT NULL));
ALTER TABLE service ADD CONSTRAINT service_availability CHECK (availability IN ('available', 'limited', 'paused', 'retired'));
ALTER TABLE assistance_request ADD CONSTRAINT request_status CHECK (status IN (
  'draft', 'submitted', 'in_review', 'answer_needed', 'awaiting_signature', 'ready_to_schedule', 'scheduled',
  'testing', 'reporting', 'report_delivered', 'completed', 'on_hold', 'declined', 'withdrawn'));
ALTER TABLE message ADD CONSTRAINT message_kind CHECK (kind IN ('message', 'question', 'answer', 'note')),
  ADD CONSTRAINT message_length CHECK (length(body) BETWEEN 1 AND 4000);
ALTER TABLE scope_target ADD CONSTRAINT scope_target_kind CHECK (kind IN ('address', 'network', 'range', 'domain', 'url'));
ALTER TABLE agreement ADD CONSTRAINT agreement_status CHECK (status IN ('sent', 'signed', 'void'));
ALTER TABLE booking ADD CONSTRAINT booking_status CHECK (status IN ('booked', 'canceled', 'done')),
  ADD CONSTRAINT booking_days CHECK (ends_on >= starts_on AND ends_on - starts_on <= 120);
ALTER TABLE "freeze" ADD CONSTRAINT freeze_days CHECK (ends_on >= starts_on);
ALTER TABLE unavailability ADD CONSTRAINT unavailability_days CHECK (ends_on >= starts_on);
ALTER TABLE document ADD CONSTRAINT document_kind CHECK (kind IN ('document', 'report')),
  ADD CONSTRAINT document_title CHECK (length(title) BETWEEN 1 AND 200);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_size CHECK (size BETWEEN 1 AND 67108864),
  ADD CONSTRAINT stored_file_status CHECK (status IN ('staged', 'kept'));

-- A team, and a jurisdiction, is booked once at a time.
ALTER TABLE booking
  ADD CONSTRAINT booking_team_free
    EXCLUDE USING gist (team_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (status <> 'canceled'),
  ADD CONSTRAINT booking_jurisdiction_free
    EXCLUDE USING gist (jurisdiction_fips WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (status <> 'canceled');
CREATE UNIQUE INDEX booking_one_active ON booking (request_id) WHERE status = 'booked';

-- True when somebody with a standing authority signed exactly the request's latest scope.
CREATE FUNCTION ballast.has_valid_signature(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast
RETURN EXISTS (
  SELECT 1
  FROM agreement a
  JOIN signature s ON s.agreement_id = a.id
  JOIN authority auth ON auth.id = s.authority_id
  WHERE a.request_id = request AND a.status = 'signed'
    AND auth.revoked_at IS NULL AND auth.expires_on >= current_date
    AND s.scope_hash = a.scope_hash
    AND a.scope_version_id = (SELECT v.id FROM scope_version v WHERE v.request_id = request ORDER BY v.number DESC LIMIT 1)
    AND a.scope_hash = (SELECT v.hash FROM scope_version v WHERE v.request_id = request ORDER BY v.number DESC LIMIT 1));

CREATE FUNCTION ballast.needs_signature(code text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast
RETURN EXISTS (SELECT 1 FROM service s WHERE s.code = needs_signature.code AND 'rules_of_engagement' = ANY (s.paperwork));

CREATE FUNCTION ballast.guard_booking() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast AS $$
DECLARE
  place record;
  kind record;
  hit record;
  days constant daterange := daterange(NEW.starts_on, NEW.ends_on, '[]');
BEGIN
  SELECT o.state_code, coalesce(o.jurisdiction_fips, o.id::text) AS fips INTO place FROM organization o WHERE o.id = NEW.organization_id;
  NEW.jurisdiction_fips := place.fips;
  NEW.state_code := place.state_code;
  IF NEW.status <> 'booked' THEN RETURN NEW; END IF;
  IF ballast.needs_signature(NEW.service_code) AND NOT ballast.has_valid_signature(NEW.request_id) THEN
    PERFORM ballast.refuse('booking_needs_signature',
      'Nobody with authority has signed the scope as it stands. Nothing was booked. Send the rules of engagement for signature first.');
  END IF;
  SELECT s.freeze_days_before AS before, s.freeze_days_after AS after INTO kind FROM service s WHERE s.code = NEW.service_code;
  IF kind.before IS NOT NULL THEN
    SELECT e.name, e.date - kind.before AS first, e.date + coalesce(kind.after, 0) AS last INTO hit
    FROM election e
    WHERE (e.state_code IS NULL OR e.state_code = place.state_code)
      AND days && daterange(e.date - kind.before, e.date + coalesce(kind.after, 0), '[]')
    ORDER BY e.date LIMIT 1;
    IF FOUND THEN
      PERFORM ballast.refuse('booking_outside_freeze', format(
        'These days fall in the testing freeze for the %s (%s to %s). Nothing was booked. Choose days outside the freeze.',
        hit.name, to_char(hit.first, 'FMMon FMDD'), to_char(hit.last, 'FMMon FMDD, YYYY')));
    END IF;
    SELECT f.reason, f.starts_on AS first, f.ends_on AS last INTO hit
    FROM "freeze" f
    WHERE f.state_code = place.state_code AND (f.jurisdiction_fips IS NULL OR f.jurisdiction_fips = place.fips)
      AND days && daterange(f.starts_on, f.ends_on, '[]')
    ORDER BY f.starts_on LIMIT 1;
    IF FOUND THEN
      PERFORM ballast.refuse('booking_outside_freeze', format(
        'The office keeps these days free: %s (%s to %s). Nothing was booked. Choose other days.',
        hit.reason, to_char(hit.first, 'FMMon FMDD'), to_char(hit.last, 'FMMon FMDD, YYYY')));
    END IF;
  END IF;
  SELECT u.reason, u.starts_on AS first, u.ends_on AS last INTO hit
  FROM unavailability u WHERE u.team_id = NEW.team_id AND days && daterange(u.starts_on, u.ends_on, '[]')
  ORDER BY u.starts_on LIMIT 1;
  IF FOUND THEN
    PERFORM ballast.refuse('booking_team_available', format(
      'The team is away on some of these days: %s (%s to %s). Nothing was booked. Choose other days or another team.',
      hit.reason, to_char(hit.first, 'FMMon FMDD'), to_char(hit.last, 'FMMon FMDD, YYYY')));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_booking BEFORE INSERT OR UPDATE OF team_id, organization_id, service_code, starts_on, ends_on, status
  ON booking FOR EACH ROW EXECUTE FUNCTION ballast.guard_booking();

-- Without dates, and a signature where one is needed, a request goes no further.
CREATE FUNCTION ballast.guard_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast AS $$
BEGIN
  IF NEW.ref <> OLD.ref OR NEW.organization_id <> OLD.organization_id OR NEW.requester_id <> OLD.requester_id
     OR NEW.service_code <> OLD.service_code THEN
    PERFORM ballast.refuse('request_identity', 'The office, service and reference of a request never change. Nothing was saved.');
  END IF;
  IF NEW.status IN ('scheduled', 'testing', 'reporting', 'report_delivered') AND NEW.status <> OLD.status THEN
    IF NOT EXISTS (SELECT 1 FROM booking b WHERE b.request_id = NEW.id AND b.status = 'booked') THEN
      PERFORM ballast.refuse('request_needs_dates', 'No team is booked for this request. Nothing was changed. Book dates first.');
    END IF;
    IF NEW.status IN ('scheduled', 'testing') AND ballast.needs_signature(NEW.service_code)
       AND NOT ballast.has_valid_signature(NEW.id) THEN
      PERFORM ballast.refuse('request_needs_signature',
        'Nobody with authority has signed the scope as it stands. Nothing was changed. Send the rules of engagement for signature first.');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_request BEFORE UPDATE ON assistance_request FOR EACH ROW EXECUTE FUNCTION ballast.guard_request();

-- Ends what hangs on a request: open agreements stop counting, booked dates become free.
CREATE FUNCTION ballast.unbind(request uuid, because text, kept_scope uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast
BEGIN ATOMIC
  UPDATE agreement SET status = 'void', voided_at = now(), voided_because = because
    WHERE request_id = request AND status <> 'void' AND scope_version_id IS DISTINCT FROM kept_scope;
  UPDATE booking SET status = 'canceled', canceled_at = now(), canceled_because = because, sequence = sequence + 1
    WHERE request_id = request AND status = 'booked';
END;

CREATE FUNCTION ballast.after_scope_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast AS $$
BEGIN
  PERFORM ballast.unbind(NEW.request_id, 'The scope changed.', NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER after_scope_change AFTER INSERT ON scope_version FOR EACH ROW EXECUTE FUNCTION ballast.after_scope_change();

CREATE FUNCTION ballast.after_request_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast AS $$
BEGIN
  PERFORM ballast.unbind(NEW.id, CASE NEW.status WHEN 'withdrawn' THEN 'The request was withdrawn.' ELSE 'The request was declined.' END, NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER after_request_end AFTER UPDATE OF status ON assistance_request FOR EACH ROW
  WHEN (NEW.status IN ('withdrawn', 'declined') AND OLD.status <> NEW.status) EXECUTE FUNCTION ballast.after_request_end();

-- The contents of one request share one audience. Internal notes, and files on them, keep their own.
CREATE FUNCTION ballast.share_contents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast AS $$
BEGIN
  UPDATE message SET audience = NEW.audience WHERE request_id = NEW.request_id AND kind <> 'note';
  UPDATE scope_version SET audience = NEW.audience WHERE request_id = NEW.request_id;
  UPDATE scope_target SET audience = NEW.audience WHERE request_id = NEW.request_id;
  UPDATE agreement SET audience = NEW.audience WHERE request_id = NEW.request_id;
  UPDATE stored_file f SET audience = NEW.audience
    WHERE f.request_id = NEW.request_id AND f.status = 'kept'
      AND f.message_id IN (SELECT m.id FROM message m WHERE m.request_id = NEW.request_id AND m.kind <> 'note');
  RETURN NULL;
END $$;
CREATE TRIGGER share_contents AFTER UPDATE OF audience ON request_content FOR EACH ROW
  WHEN (NEW.audience <> OLD.audience) EXECUTE FUNCTION ballast.share_contents();

-- After sending, a list of targets is history: a change makes a new version.
CREATE FUNCTION ballast.guard_scope() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast AS $$
DECLARE request uuid := coalesce(NEW.request_id, OLD.request_id);
BEGIN
  IF EXISTS (SELECT 1 FROM agreement a JOIN scope_version v ON v.id = a.scope_version_id
             WHERE a.request_id = request AND v.id = coalesce(NEW.scope_version_id, OLD.scope_version_id)) THEN
    PERFORM ballast.refuse('scope_sent', 'This scope was already sent for signature. Nothing was changed. Change the scope to make a new version.');
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER guard_scope BEFORE INSERT OR DELETE OR UPDATE OF value, kind, hosted_by, scope_version_id ON scope_target
  FOR EACH ROW EXECUTE FUNCTION ballast.guard_scope();

-- What is written stays written, whoever asks.
CREATE FUNCTION ballast.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ballast.refuse('append_only', 'This can only be added to. Nothing was changed.');
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['event', 'event_seal', 'signature'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION ballast.append_only()', t);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION ballast.append_only()', t);
  END LOOP;
END $$;

-- The words of an event that its seal covers.
CREATE FUNCTION ballast.event_words(e event) RETURNS text LANGUAGE sql IMMUTABLE
RETURN concat_ws('|', e.id, extract(epoch FROM e.at), e.actor_id, e.actor_name, e.type, e.subject_kind, e.subject_id,
  e.subject_ref, e.organization_id, e.changes, e.trace_id, e.tlp, array_to_string(e.audience, ','));

-- Chains events that have no seal yet, oldest first. Answers how many.
CREATE FUNCTION ballast.seal_events(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, ballast AS $$
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
    INSERT INTO event_seal (position, event_id, previous, hash)
      VALUES (next_position, e.id, last_hash, encode(sha256(convert_to(last_hash || ballast.event_words(e), 'UTF8')), 'hex'))
      RETURNING hash INTO last_hash;
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;

-- The first position whose seal does not fit its event or its predecessor; null when the chain holds.
CREATE FUNCTION ballast.broken_seal() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast
RETURN (
  SELECT min(c.position) FROM (
    SELECT s.position, s.hash, s.previous, lag(s.hash, 1, '') OVER w AS expected, row_number() OVER w AS rank,
      encode(sha256(convert_to(s.previous || ballast.event_words(e), 'UTF8')), 'hex') AS computed
    FROM event_seal s LEFT JOIN event e ON e.id = s.event_id
    WINDOW w AS (ORDER BY s.position)
  ) c
  WHERE c.previous <> c.expected OR c.hash IS DISTINCT FROM c.computed OR c.position <> c.rank);

-- Search: the match and the visibility test together, because row-level security keeps the index from being used.
CREATE INDEX document_words ON document USING gin (to_tsvector('english', title || ' ' || summary));
CREATE FUNCTION ballast.search_documents(query text, most integer) RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, ballast
BEGIN ATOMIC
  SELECT d.id FROM document d
  WHERE to_tsvector('english', d.title || ' ' || d.summary) @@ websearch_to_tsquery('english', query)
    AND d.audience && ballast.principals()
  ORDER BY ts_rank(to_tsvector('english', d.title || ' ' || d.summary), websearch_to_tsquery('english', query)) DESC, d.id
  LIMIT least(most, 100);
END;

GRANT CREATE ON SCHEMA ballast TO ballast_guard;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'ballast'::regnamespace AND p.prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO ballast_guard', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA ballast FROM ballast_guard;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ballast FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ballast TO ballast_guard;
GRANT EXECUTE ON FUNCTION ballast.append_only, ballast.refuse, ballast.broken_seal, ballast.search_documents TO ballast_app;
GRANT EXECUTE ON FUNCTION ballast.append_only, ballast.refuse, ballast.seal_events, ballast.broken_seal TO ballast_system;
