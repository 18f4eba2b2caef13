-- The few rows of a viewer among very many: row-level security's own test may use these indexes, a query's may not.
CREATE INDEX assistance_request_audience_idx ON assistance_request USING gin (audience) WITH (fastupdate = off);
CREATE INDEX document_audience_idx ON document USING gin (audience) WITH (fastupdate = off);

-- A list in order of its days reads its first page and stops.
CREATE INDEX assistance_request_due_on_id_idx ON assistance_request (due_on, id);

-- The request an event belongs to, whatever it happened to. Under row-level security no index serves a test of JSON.
ALTER TABLE event ADD COLUMN request_id uuid GENERATED ALWAYS AS (
  CASE WHEN subject_kind = 'request' THEN subject_id ELSE (changes ->> 'requestId')::uuid END) STORED;
CREATE INDEX event_request_id_at_idx ON event (request_id, at);

-- Viewers who may see everything search without bitmap scans (see server/db/transaction.ts); words need theirs.
ALTER FUNCTION ballast.search_documents SET enable_bitmapscan = on;
