-- The order of the request list, whole: closed requests have no due day, and are read by when they closed.
DROP INDEX assistance_request_due_on_id_idx;
CREATE INDEX assistance_request_due_on_closed_at_id_idx ON assistance_request (due_on, closed_at DESC, id);

-- What nobody has taken on, and what one person has, in the same order.
CREATE INDEX assistance_request_coordinator_id_due_on_idx ON assistance_request (coordinator_id, due_on);
CREATE INDEX assistance_request_requester_id_idx ON assistance_request (requester_id);
