-- The test of sight, said so that the planner can work out the viewer's principals before it chooses a way: behind a
-- SELECT it took everybody for somebody who sees one row in a hundred. The same rule for the same tables as before.
DO $$
DECLARE
  p record;
  before constant text := '( SELECT ballast.principals() AS principals)';
  since constant text := 'ballast.principals()';
BEGIN
  FOR p IN SELECT * FROM pg_policies WHERE strpos(qual, before) > 0 LOOP
    EXECUTE format('ALTER POLICY %I ON %I USING (%s)', p.policyname, p.tablename, replace(p.qual, before, since));
  END LOOP;
  FOR p IN SELECT * FROM pg_policies WHERE strpos(with_check, before) > 0 LOOP
    EXECUTE format('ALTER POLICY %I ON %I WITH CHECK (%s)', p.policyname, p.tablename, replace(p.with_check, before, since));
  END LOOP;
END $$;

-- What is open among all that a viewer may see, which the years do not make more.
CREATE INDEX assistance_request_open_audience_idx ON assistance_request USING gin (audience) WITH (fastupdate = off)
  WHERE status IN ('submitted', 'in_review', 'answer_needed', 'awaiting_signature', 'ready_to_schedule', 'setting_up',
    'scheduled', 'testing', 'reporting', 'report_delivered', 'on_hold');

-- What changed lately for somebody who sees little of it: home asks in every visit.
CREATE INDEX event_audience_idx ON event USING gin (audience) WITH (fastupdate = off);

-- What nobody has taken on, in the list's order: no index of coordinators gives that for those who are none.
CREATE INDEX assistance_request_untaken_idx ON assistance_request (due_on, closed_at DESC NULLS LAST, id)
  WHERE coordinator_id IS NULL;

-- Further lists in the order of an index: people by name, requests by when they were sent.
CREATE INDEX person_name_id_idx ON person (name, id);
CREATE INDEX assistance_request_submitted_at_id_idx ON assistance_request (submitted_at DESC, id);

-- Viewers who may see everything no longer do without bitmap scans, so searches need no leave of their own.
ALTER FUNCTION ballast.search_documents RESET enable_bitmapscan;
ALTER FUNCTION ballast.search_people RESET enable_bitmapscan;
ALTER FUNCTION ballast.search_organizations RESET enable_bitmapscan;
