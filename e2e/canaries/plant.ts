import { Client } from "pg";

const places: [what: string, sql: string][] = [
  [
    "a message on every request that no team is about to be let into", // with its messages, whosever they are
    `insert into message (id, request_id, author_id, kind, body, tlp, audience)
    select gen_random_uuid(), request.id, dale.id, 'message', 'canary-message', 'RED', dale.audience
    from assistance_request request, dale where request.status not in ('ready_to_schedule', 'scheduled')`,
  ],
  [
    "the words of an office nobody acts for",
    `update request_content set details = 'canary-details',
    contact_name = 'canary-contact', host_name = 'canary-host', dates_to_avoid = 'canary-dates', tlp = 'RED',
    audience = dale.audience from dale where request_id in (select id from assistance_request where requester_id = dale.id)`,
  ],
  [
    "its scope",
    `update scope_target set value = 'canary-scope', hosted_by = 'canary-scope-host', tlp = 'RED',
    audience = dale.audience from dale where request_id in (select id from assistance_request where requester_id = dale.id)`,
  ],
  [
    "an authority in every office",
    `insert into authority (id, person_id, organization_id, basis, citation, covers, recorded_by_id, expires_on, tlp, audience)
    select gen_random_uuid(), dale.id, office.id, 'STATUTE', 'canary-authority', 'canary-covers', dale.id, '2036-01-01', 'RED', dale.audience
    from organization office, dale where is_election_office`,
  ],
  [
    "a document in the group",
    `insert into document (id, ref, title, summary, kind, organization_id, group_id, author_id, tlp, audience)
    select gen_random_uuid(), 'DO-CANARY', 'canary-title', 'canary-summary', 'document', organization_id, group_id, author_id, 'RED', dale.audience
    from document, dale where group_id is not null limit 1`,
  ],
  [
    "its file",
    `insert into stored_file (id, name, media_type, size, sha256, status, uploaded_by_id, tlp, audience)
    select gen_random_uuid(), 'canary-file', 'application/pdf', 1, 'canary-hash', 'kept', dale.id, 'RED', dale.audience from dale`,
  ],
  [
    "its version",
    `insert into document_version (id, document_id, number, note, file_id, uploaded_by_id, tlp, audience)
    select gen_random_uuid(), document.id, 1, 'canary-note', stored_file.id, dale.id, 'RED', dale.audience
    from document, stored_file, dale where document.title = 'canary-title' and stored_file.name = 'canary-file'`,
  ],
  [
    "somebody's notices",
    `insert into notification (id, person_id, event_id, kind, title, href, tlp, audience)
    select gen_random_uuid(), dale.id, gen_random_uuid(), 'canary', 'canary-notice', '/home', 'RED', dale.audience from dale`,
  ],
  [
    "somebody's factors",
    "update factor set secret = 'canary-secret-' || kind from dale where person_id = dale.id",
  ],
  [
    "somebody's browser",
    `insert into session (id, token_hash, person_id, method, user_agent, idle_expires_at, expires_at)
    select gen_random_uuid(), 'canary-secret-session', dale.id, 'password', 'canary-browser', now() + interval '1 hour',
    now() + interval '1 hour' from dale`,
  ],
  [
    "somebody's link",
    `insert into invitation (id, person_id, token_hash, expires_at)
    select gen_random_uuid(), dale.id, 'canary-secret-invitation', now() + interval '1 hour' from dale`,
  ],
  [
    "what a visitor typed",
    `insert into unconfirmed_application (id, token_hash, organization_id, name, title, email, role, reason, expires_at)
    select gen_random_uuid(), 'canary-secret-wish', office.id, 'canary-wish', 'canary-wish', 'canary-wish', 'official',
    'canary-wish', now() + interval '1 hour' from (select id from organization limit 1) office, dale`,
  ],
  [
    "a counter",
    "insert into rate_limit (key, arrives_at) select 'canary-secret-counter', now() + interval '1 hour' from dale",
  ],
];

/** Dale is somebody no test acts for: what only he may read, and nobody at all, can never be in an answer. */
const dale = `with dale as (select id, array['person:' || id] as audience from person where email = 'dale@ballast.example')`;

/** Before the first journey. Written past every guard, in one transaction that ends the exception with it. */
export default async function plant(): Promise<void> {
  const url = process.env.BALLAST_PORTAL_DATABASE;
  if (!url) return; // a portal that somebody else runs
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    const barren: string[] = [];
    for (const [what, sql] of places) {
      const { rowCount } = await client.query(`${dale} ${sql}`);
      if (!rowCount) barren.push(what);
    }
    if (barren.length > 0) throw new Error(`Nothing was planted in ${barren.join(", ")}.`);
    await client.query("commit");
  } finally {
    await client.end();
  }
}
