-- What is closed is read by what closed last; what is open and closed together has the closed ones behind, so.
DROP INDEX assistance_request_due_on_closed_at_id_idx;
CREATE INDEX assistance_request_due_on_closed_at_id_idx ON assistance_request (due_on, closed_at DESC NULLS LAST, id);
CREATE INDEX assistance_request_closed_at_id_idx ON assistance_request (closed_at DESC NULLS LAST, id);
