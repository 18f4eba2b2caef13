-- What the database promises whoever asks: values that make sense, days that do not collide, no test without a signature.
CREATE EXTENSION IF NOT EXISTS btree_gist;
GRANT CREATE ON SCHEMA ballast TO ballast_guard;

-- Values
ALTER TABLE person
  ADD CONSTRAINT person_status CHECK (status IN ('applied', 'active', 'suspended', 'departed')),
  ADD CONSTRAINT person_texts CHECK (length(name) BETWEEN 1 AND 200 AND length(title) <= 200 AND length(email) BETWEEN 3 AND 320);
ALTER TABLE organization
  ADD CONSTRAINT organization_texts CHECK (length(name) BETWEEN 1 AND 300);
ALTER TABLE membership
  ADD CONSTRAINT membership_two_people CHECK (sponsored_by_id <> admitted_by_id AND person_id NOT IN (sponsored_by_id, admitted_by_id));
ALTER TABLE application
  ADD CONSTRAINT application_status CHECK (status IN ('open', 'admitted', 'declined')),
  ADD CONSTRAINT application_two_people CHECK (sponsored_by_id <> admitted_by_id),
  ADD CONSTRAINT application_not_oneself CHECK (person_id IS DISTINCT FROM sponsored_by_id AND person_id IS DISTINCT FROM admitted_by_id),
  ADD CONSTRAINT application_admitted_by_two CHECK (status <> 'admitted' OR (sponsored_by_id IS NOT NULL AND admitted_by_id IS NOT NULL)),
  ADD CONSTRAINT application_texts CHECK (length(reason) <= 4000);
ALTER TABLE staff_role
  ADD CONSTRAINT staff_role_name CHECK (role IN ('administrator', 'coordinator', 'assessor', 'advisor', 'secretariat', 'leadership', 'auditor'));
ALTER TABLE working_group
  ADD CONSTRAINT working_group_texts CHECK (length(name) BETWEEN 1 AND 200 AND length(slug) BETWEEN 1 AND 100);
ALTER TABLE seat ADD CONSTRAINT seat_position CHECK (position >= 0);
ALTER TABLE service
  ADD CONSTRAINT service_sizes CHECK (lead_time_days >= 0 AND crew > 0 AND freeze_days_before >= 0 AND freeze_days_after >= 0),
  ADD CONSTRAINT service_dates CHECK (available_until >= available_from);
ALTER TABLE assistance_request
  ADD CONSTRAINT request_status CHECK (status IN ('draft', 'submitted', 'in_review', 'answer_needed', 'awaiting_signature',
    'ready_to_schedule', 'scheduled', 'testing', 'reporting', 'report_delivered', 'completed', 'on_hold', 'declined', 'withdrawn')),
  ADD CONSTRAINT request_version CHECK (version > 0);
ALTER TABLE request_content
  ADD CONSTRAINT request_content_dates CHECK (preferred_to >= preferred_from),
  ADD CONSTRAINT request_content_texts CHECK (length(details) <= 20000 AND length(dates_to_avoid) <= 4000);
ALTER TABLE message
  ADD CONSTRAINT message_kind CHECK (kind IN ('message', 'question', 'answer', 'note')),
  ADD CONSTRAINT message_texts CHECK (length(body) BETWEEN 1 AND 20000);
ALTER TABLE scope_version ADD CONSTRAINT scope_version_number CHECK (number > 0 AND hash <> '');
ALTER TABLE scope_target ADD CONSTRAINT scope_target_texts CHECK (length(value) BETWEEN 1 AND 2000 AND position >= 0);
ALTER TABLE agreement ADD CONSTRAINT agreement_status CHECK (status IN ('sent', 'signed', 'void'));
ALTER TABLE booking
  ADD CONSTRAINT booking_status CHECK (status IN ('booked', 'canceled', 'done')),
  ADD CONSTRAINT booking_dates CHECK (ends_on >= starts_on),
  ADD CONSTRAINT booking_team_free
    EXCLUDE USING gist (team_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (status <> 'canceled'),
  ADD CONSTRAINT booking_jurisdiction_free
    EXCLUDE USING gist (jurisdiction_fips WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (status <> 'canceled');
CREATE UNIQUE INDEX booking_one_per_request ON booking (request_id) WHERE status <> 'canceled';
ALTER TABLE "freeze" ADD CONSTRAINT freeze_dates CHECK (ends_on >= starts_on);
ALTER TABLE unavailability ADD CONSTRAINT unavailability_dates CHECK (ends_on >= starts_on);
ALTER TABLE document
  ADD CONSTRAINT document_texts CHECK (length(title) BETWEEN 1 AND 300 AND length(summary) <= 4000),
  ADD CONSTRAINT document_current_version CHECK (current_version > 0);
ALTER TABLE document_version ADD CONSTRAINT document_version_number CHECK (number > 0);
ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_size CHECK (size BETWEEN 1 AND 67108864),
  ADD CONSTRAINT stored_file_texts CHECK (length(name) BETWEEN 1 AND 255);

-- Refusals a person can read: what happened, what still stands, what to do. The constraint names the rule.
CREATE FUNCTION ballast.refuse(rule text, sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'BA001', MESSAGE = sentence, CONSTRAINT = rule;
END $$;

CREATE FUNCTION ballast.days_in_words(days daterange) RETURNS text LANGUAGE sql IMMUTABLE
RETURN to_char(lower(days), CASE WHEN date_part('year', lower(days)) = date_part('year', upper(days) - 1)
    THEN 'FMMon FMDD' ELSE 'FMMon FMDD, YYYY' END) || ' to ' || to_char(upper(days) - 1, 'FMMon FMDD, YYYY');

-- The log and the signatures only grow, for everybody. A signature's marking follows its request; nothing else about it moves.
CREATE FUNCTION ballast.keep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'signature' AND current_user = 'ballast_guard' THEN
    IF to_jsonb(NEW) - 'tlp' - 'audience' = to_jsonb(OLD) - 'tlp' - 'audience' THEN
      RETURN NEW;
    END IF;
  END IF;
  PERFORM ballast.refuse('append_only', 'This record is permanent. Nothing was changed. Record a new entry instead.');
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['event', 'event_seal', 'signature'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION ballast.keep_append_only()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION ballast.keep_append_only()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only, ENABLE ALWAYS TRIGGER append_only_truncate', t);
  END LOOP;
END $$;

-- Whoever books, signs or changes the scope of a request waits here for the others, so that each sees what the last one did.
CREATE FUNCTION ballast.hold_request(id uuid) RETURNS assistance_request LANGUAGE sql VOLATILE
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS 'SELECT r FROM assistance_request r WHERE r.id = $1 FOR NO KEY UPDATE';

-- Signed for exactly the latest scope. While systems may be touched, the signer's authority must stand as well.
CREATE FUNCTION ballast.has_signature(request uuid, authority_stands boolean) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
  SELECT EXISTS (
    SELECT 1 FROM (SELECT id, hash FROM scope_version WHERE request_id = request ORDER BY number DESC LIMIT 1) AS latest
    JOIN agreement ON agreement.scope_version_id = latest.id AND agreement.request_id = request
      AND agreement.status = 'signed' AND agreement.scope_hash = latest.hash
    JOIN signature ON signature.agreement_id = agreement.id AND signature.scope_hash = latest.hash
    JOIN authority ON authority.id = signature.authority_id
    WHERE NOT authority_stands OR (authority.revoked_at IS NULL AND authority.expires_on >= current_date))
$$;

CREATE FUNCTION ballast.guard_signature() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
DECLARE request assistance_request := ballast.hold_request(NEW.request_id);
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM agreement
    JOIN authority ON authority.id = NEW.authority_id
    WHERE agreement.id = NEW.agreement_id AND agreement.request_id = NEW.request_id AND agreement.signer_id = NEW.person_id
      AND agreement.status <> 'void' AND agreement.scope_hash = NEW.scope_hash AND authority.person_id = NEW.person_id
      AND authority.organization_id = request.organization_id
      AND authority.revoked_at IS NULL AND authority.expires_on >= current_date
  ) THEN
    PERFORM ballast.refuse('signature_fits_agreement', 'This agreement can no longer be signed as shown: it changed, or the authority to sign it does not stand. Nothing was signed. Reload the page and read it again.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_signature BEFORE INSERT ON signature FOR EACH ROW EXECUTE FUNCTION ballast.guard_signature();

CREATE FUNCTION ballast.guard_agreement() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.status = 'void' AND NEW.status <> 'void' THEN
      PERFORM ballast.refuse('agreement_stays_void', 'This agreement is void and stays void. Nothing was changed. Send a new one.');
    END IF;
    RETURN NEW;
  END IF;
  PERFORM ballast.hold_request(NEW.request_id);
  IF (NEW.scope_version_id, NEW.scope_hash) IS DISTINCT FROM
    (SELECT (id, hash) FROM scope_version WHERE request_id = NEW.request_id ORDER BY number DESC LIMIT 1) THEN
    PERFORM ballast.refuse('agreement_fits_scope', 'The scope changed meanwhile. Nothing was sent. Reload the page and send the agreement for the current scope.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_agreement BEFORE INSERT OR UPDATE OF status ON agreement FOR EACH ROW EXECUTE FUNCTION ballast.guard_agreement();

-- Bookings
CREATE FUNCTION ballast.guard_booking() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
DECLARE
  request assistance_request := ballast.hold_request(NEW.request_id);
  help service;
  days daterange;
  blocked record;
BEGIN
  NEW.organization_id := request.organization_id;
  NEW.service_code := request.service_code;
  SELECT coalesce(jurisdiction_fips, id::text), state_code INTO NEW.jurisdiction_fips, NEW.state_code
    FROM organization WHERE id = request.organization_id;
  IF NEW.status = 'canceled' OR (TG_OP = 'UPDATE' AND OLD.status <> 'canceled'
    AND (NEW.request_id, NEW.team_id, NEW.starts_on, NEW.ends_on) = (OLD.request_id, OLD.team_id, OLD.starts_on, OLD.ends_on)) THEN
    RETURN NEW;
  END IF;
  IF NEW.ends_on < NEW.starts_on THEN
    RETURN NEW; -- booking_dates refuses it with its own name
  END IF;
  days := daterange(NEW.starts_on, NEW.ends_on, '[]');
  SELECT * INTO help FROM service WHERE code = request.service_code;

  IF 'rules_of_engagement' = ANY (help.paperwork) AND NOT ballast.has_signature(NEW.request_id, true) THEN
    PERFORM ballast.refuse('booking_needs_signature', 'The rules of engagement are not signed for the current scope. Nothing was booked. Have them signed first.');
  END IF;

  SELECT reason, daterange(starts_on, ends_on, '[]') AS taken INTO blocked FROM unavailability
    WHERE team_id = NEW.team_id AND daterange(starts_on, ends_on, '[]') && days ORDER BY starts_on LIMIT 1;
  IF FOUND THEN
    PERFORM ballast.refuse('booking_team_available', format('The team is away on some of these days: %s (%s). Nothing was booked. Choose other days or another team.',
      blocked.reason, ballast.days_in_words(blocked.taken)));
  END IF;

  IF help.freeze_days_before IS NULL THEN
    RETURN NEW; -- this help touches no system, so no freeze concerns it
  END IF;
  SELECT * INTO blocked FROM (
    SELECT 'the testing freeze for the ' || name AS what,
      daterange(date - help.freeze_days_before, date + coalesce(help.freeze_days_after, 0), '[]') AS frozen
    FROM election WHERE (state_code IS NULL OR state_code = NEW.state_code) AND lower(status) <> 'canceled'
    UNION ALL
    SELECT 'a testing freeze: ' || reason, daterange(starts_on, ends_on, '[]')
    FROM "freeze" WHERE state_code = NEW.state_code AND (jurisdiction_fips IS NULL OR jurisdiction_fips = NEW.jurisdiction_fips)
  ) AS freezes WHERE frozen && days ORDER BY frozen LIMIT 1;
  IF FOUND THEN
    PERFORM ballast.refuse('booking_outside_freeze', format('These days fall in %s (%s). Nothing was booked. Choose days outside the freeze.',
      blocked.what, ballast.days_in_words(blocked.frozen)));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_booking BEFORE INSERT OR UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION ballast.guard_booking();

-- Requests
CREATE FUNCTION ballast.guard_request() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
DECLARE needs_signature boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW.ref, NEW.organization_id, NEW.requester_id) <> (OLD.id, OLD.ref, OLD.organization_id, OLD.requester_id) THEN
      PERFORM ballast.refuse('request_identity', 'A request keeps its office, its requester and its reference. Nothing was changed. Make a new request instead.');
    END IF;
    IF NEW.status = OLD.status AND NEW.service_code = OLD.service_code THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NEW.status NOT IN ('scheduled', 'testing', 'reporting', 'report_delivered') THEN
    RETURN NEW;
  END IF;
  SELECT 'rules_of_engagement' = ANY (paperwork) INTO needs_signature FROM service WHERE code = NEW.service_code;
  IF (needs_signature OR NEW.status = 'scheduled')
    AND NOT EXISTS (SELECT 1 FROM booking WHERE request_id = NEW.id AND status <> 'canceled') THEN
    PERFORM ballast.refuse('request_needs_booking', 'No team is booked for this request. Its status stays as it was. Book a team first.');
  END IF;
  IF needs_signature AND NOT ballast.has_signature(NEW.id, NEW.status IN ('scheduled', 'testing')) THEN
    PERFORM ballast.refuse('request_needs_signature', 'The rules of engagement are not signed for the current scope. The status stays as it was. Have them signed first.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_request BEFORE INSERT OR UPDATE ON assistance_request FOR EACH ROW EXECUTE FUNCTION ballast.guard_request();

CREATE FUNCTION ballast.end_agreements(request uuid, kept_scope uuid, because text) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
  UPDATE agreement SET status = 'void', voided_at = now(), voided_because = because
    WHERE request_id = request AND status IN ('sent', 'signed') AND scope_version_id IS DISTINCT FROM kept_scope;
  UPDATE booking SET status = 'canceled', canceled_at = now(), canceled_because = because, sequence = sequence + 1
    WHERE request_id = request AND status = 'booked';
$$;

CREATE FUNCTION ballast.end_request() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
BEGIN
  PERFORM ballast.end_agreements(NEW.id, NULL, format('The request was %s.', NEW.status));
  RETURN NULL;
END $$;
CREATE TRIGGER end_request AFTER UPDATE OF status ON assistance_request FOR EACH ROW
  WHEN (NEW.status IN ('withdrawn', 'declined') AND OLD.status <> NEW.status) EXECUTE FUNCTION ballast.end_request();

-- Scope: a change makes a new version, and a new version ends what was signed for the old one.
CREATE FUNCTION ballast.change_scope() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
BEGIN
  PERFORM ballast.hold_request(NEW.request_id);
  PERFORM ballast.end_agreements(NEW.request_id, NEW.id, 'The scope changed.');
  RETURN NULL;
END $$;
CREATE TRIGGER change_scope AFTER INSERT ON scope_version FOR EACH ROW EXECUTE FUNCTION ballast.change_scope();

CREATE FUNCTION ballast.keep_scope() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
DECLARE request assistance_request;
BEGIN
  IF TG_OP = 'INSERT' THEN
    request := ballast.hold_request(NEW.request_id);
    IF NOT EXISTS (SELECT 1 FROM agreement WHERE scope_version_id = NEW.scope_version_id) THEN
      RETURN NEW;
    END IF;
  ELSE
    request := ballast.hold_request(OLD.request_id);
    IF request.status = 'draft' THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'tlp' - 'audience' = to_jsonb(OLD) - 'tlp' - 'audience' THEN
      RETURN NEW;
    END IF;
  END IF;
  PERFORM ballast.refuse('scope_fixed', 'This scope was sent and can no longer be edited. Nothing was changed. Save the change as a new scope.');
  RETURN NULL;
END $$;
CREATE TRIGGER keep_scope BEFORE INSERT OR UPDATE OR DELETE ON scope_target FOR EACH ROW EXECUTE FUNCTION ballast.keep_scope();
CREATE TRIGGER keep_scope BEFORE UPDATE OR DELETE ON scope_version FOR EACH ROW EXECUTE FUNCTION ballast.keep_scope();

-- The contents of one request share one marking and one audience; staff notes and documents keep their own.
CREATE FUNCTION ballast.share_marking() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, ballast, pg_temp
AS $$
BEGIN
  UPDATE message SET tlp = NEW.tlp, audience = NEW.audience WHERE request_id = NEW.request_id AND kind <> 'note';
  UPDATE scope_version SET tlp = NEW.tlp, audience = NEW.audience WHERE request_id = NEW.request_id;
  UPDATE scope_target SET tlp = NEW.tlp, audience = NEW.audience WHERE request_id = NEW.request_id;
  UPDATE agreement SET tlp = NEW.tlp, audience = NEW.audience WHERE request_id = NEW.request_id;
  UPDATE signature SET tlp = NEW.tlp, audience = NEW.audience WHERE request_id = NEW.request_id;
  UPDATE stored_file SET tlp = NEW.tlp, audience = NEW.audience WHERE request_id = NEW.request_id
    AND NOT EXISTS (SELECT 1 FROM message WHERE message.id = stored_file.message_id AND message.kind = 'note')
    AND NOT EXISTS (SELECT 1 FROM document_version WHERE document_version.file_id = stored_file.id);
  RETURN NULL;
END $$;
CREATE TRIGGER share_marking AFTER UPDATE OF tlp, audience ON request_content FOR EACH ROW
  WHEN ((NEW.tlp, NEW.audience) IS DISTINCT FROM (OLD.tlp, OLD.audience)) EXECUTE FUNCTION ballast.share_marking();
