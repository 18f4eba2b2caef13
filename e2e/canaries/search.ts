import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { marksIn, recall } from "./seen";

/** After the last journey: mails, what the portal said, and every long word of every answer against every secret. */
export default async function search(): Promise<void> {
  const { BALLAST_PORTAL_DATABASE: url, BALLAST_DATA: data } = process.env;
  if (!url || !data) return;
  const mails = filesUnder(join(data, "mail"));
  const said = join(data, "said.log");
  const written = [...mails, said].flatMap((file) =>
    marksIn(readFileSync(file, "utf8")).map((mark) => `${mark} in ${file}`),
  );
  const { responses, unread, words } = recall();
  const secrets = await secretsOf(url, join(data, "secrets.json"));
  const told = words.filter((word) => secrets.has(word)).map((word) => `${secrets.get(word)} in an answer`);
  console.log(
    `Canaries: ${responses} answers (${unread} went with their page), ${mails.length} mails, ${statSync(said).size} bytes ` +
      `of log; ${words.length} long words against ${secrets.size} secrets.`,
  );
  if (responses === 0 || secrets.size === 0) throw new Error("Nothing was searched.");
  if (written.length + told.length > 0)
    throw new Error(["A secret got out.", ...written, ...told].join("\n"));
}

const filesUnder = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

/** Each secret with the name of the place it is kept in. */
async function secretsOf(url: string, file: string): Promise<Map<string, string>> {
  const own = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ secret: string; place: string }>(
      `select secret, 'a factor' as place from factor
       union all select token_hash, 'a session' from session
       union all select token_hash, 'an invitation' from invitation
       union all select token_hash, 'a visitor''s link' from unconfirmed_application
       union all select key, 'a counter' from rate_limit`,
    );
    return new Map([
      ...own.map(([name, secret]) => [secret, name] as const),
      ...rows.map(({ secret, place }) => [secret, place] as const),
    ]);
  } finally {
    await client.end();
  }
}
