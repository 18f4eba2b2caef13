import { randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { Client } from "pg";
import type { CastName } from "@/prisma/seed/cast";
import { hashToken } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { accessRoles } from "@/server/testing/access-roles";
import { buildAccessWorld, type AccessWorld } from "@/server/testing/access-world";
import type { Portal } from "@/server/testing/portal";
import { pdf, uploadedFile } from "@/server/testing/uploaded-file";
import { nextAuthSecret } from "./production-server";

/** Franklin County's things, and a text in each that can be told apart wherever it turns up. */
export async function buildWorld(portal: Portal) {
  const world = await buildAccessWorld(portal);
  const renata = await portal.as("renata");
  const draft = await renata.requests.startDraft({ organizationId: world.office, serviceCode: "PCA" });
  const note = { id: randomUUID(), requestId: world.review, body: "canary-desk-note" };
  await (await portal.as("priya")).requests.note(note);
  const named = await namedDocument(portal, world);
  const [file, namedFile, staged] = [
    await fileOf(portal, "angela", world.document),
    await fileOf(portal, "lorna", named),
    await uploadedFile(portal, "renata", "canary-staged-name.pdf", pdf("canary-staged-bytes")),
  ];
  const things = { ...world, draft: draft.id, named, file, namedFile, staged };
  await plant(portal.url, things);
  return things;
}
export type World = Awaited<ReturnType<typeof buildWorld>>;

/** Cookies of everybody who asks; of a visitor none. */
export async function signEverybodyIn(portal: Portal): Promise<Map<string, string>> {
  const cookies = new Map([["visitor", ""]]);
  for (const [role, name] of Object.entries(accessRoles))
    cookies.set(role, await cookieOf(portal.people[name]));
  cookies.set("suspended", await cookieOf(portal.people.ruth));
  await withSystem("suspend", (db) =>
    db.person.update({ where: { id: portal.people.ruth }, data: { status: "suspended" } }),
  );
  return cookies;
}

/** Signed in, second factor just confirmed. */
export async function cookieOf(personId: string): Promise<string> {
  const sid = randomBytes(32).toString("base64url");
  const later = new Date(Date.now() + 3_600_000);
  const times = { steppedUpAt: new Date(), idleExpiresAt: later, expiresAt: later };
  await withSystem("sign a tester in", (db) =>
    db.session.create({ data: { tokenHash: hashToken(sid), personId, method: "password", ...times } }),
  );
  return `ballast.session=${await encode({ token: { sid }, secret: nextAuthSecret })}`;
}

/** A paper for Lorna's eyes. */
async function namedDocument(portal: Portal, { group }: AccessWorld): Promise<string> {
  const angela = await portal.as("angela");
  const fileId = await uploadedFile(portal, "angela", "named.pdf", pdf("canary-named-bytes"));
  const audience = { tlp: "RED" as const, reach: "named" as const, personIds: [portal.people.lorna] };
  const paper = { id: randomUUID(), groupId: group, title: "Named", fileId, ...audience };
  return (await angela.documents.create(paper)).id;
}

const fileOf = async (portal: Portal, reader: CastName, id: string): Promise<string> =>
  (await (await portal.as(reader)).documents.get({ id })).versions[0]?.file.id ?? "";

type Planted = AccessWorld & { draft: string; named: string };

/** Written past every guard of the database: what is looked for has to be in places nobody could type it into. */
async function plant(url: string, world: Planted): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    for (const [sql, ...values] of [...texts(world), ...secrets]) {
      const { rowCount } = await client.query(sql, values);
      if (!rowCount) throw new Error(`Nothing was planted by: ${sql}`);
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
}

type Statement = [sql: string, ...values: string[]];

const texts = ({ review, draft, question, document, named, delivered, applied }: Planted): Statement[] => [
  [
    "update request_content set details = 'canary-details', contact_name = 'canary-contact', dates_to_avoid = 'canary-dates' where request_id = $1",
    review,
  ],
  ["update request_content set details = 'canary-draft-details' where request_id = $1", draft],
  ["update message set body = 'canary-question' where id = $1", question],
  ["update scope_target set value = 'canary-scope.example', hosted_by = 'canary-scope-host'"],
  ["update authority set citation = 'canary-authority', covers = 'canary-authority-covers'"],
  ["update application set reason = 'canary-application' where id = $1", applied],
  ...papers({ document, named, delivered }),
];

const papers = (documents: Record<string, string>): Statement[] =>
  Object.entries(documents).flatMap(([kind, id]): Statement[] => [
    [
      `update document set title = 'canary-${kind}-title', summary = 'canary-${kind}-summary' where id = $1`,
      id,
    ],
    [`update document_version set note = 'canary-${kind}-note' where document_id = $1`, id],
    [
      `update stored_file set name = 'canary-${kind}-file.pdf' where id in (select file_id from document_version where document_id = $1)`,
      id,
    ],
  ]);

/** Nobody ever sees these, whoever they are. */
const secrets: Statement[] = [
  [
    "insert into factor (id, person_id, kind, secret) select gen_random_uuid(), id, 'password', 'canary-secret-password' from person where id not in (select person_id from invitation)",
  ],
  [
    "insert into factor (id, person_id, kind, secret) select gen_random_uuid(), id, 'totp', 'canary-secret-totp' from person where id not in (select person_id from invitation)",
  ],
  [
    "insert into session (id, token_hash, person_id, method, idle_expires_at, expires_at) select gen_random_uuid(), 'canary-secret-session-' || id, id, 'password', now() + interval '1 hour', now() + interval '1 hour' from person",
  ],
  [
    "insert into invitation (id, token_hash, person_id, expires_at) select gen_random_uuid(), 'canary-secret-invitation-' || id, id, now() + interval '1 hour' from person",
  ],
  [
    "update unconfirmed_application set name = 'canary-secret-name', title = 'canary-secret-title', email = 'canary-secret-address', reason = 'canary-secret-reason'",
  ],
  ["insert into rate_limit (key, arrives_at) values ('canary-secret-rate', now())"],
];
