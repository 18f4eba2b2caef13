import { Client } from "pg";

/**
 * Lets the first booked day of a request come, past every guard: nobody begins before it, and no journey can wait for
 * it. It lies so long ago that no other booking is in its way.
 */
export async function letTheDayCome(path: string): Promise<void> {
  const requestId = path.split("/").at(-1);
  const client = new Client({ connectionString: process.env.BALLAST_PORTAL_DATABASE ?? "" });
  await client.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    const day = "current_date - 1000";
    for (const sql of [
      `update booking set starts_on = ${day}, ends_on = ${day} where request_id = $1 and status = 'booked'`,
      `update assistance_request set due_on = ${day} where id = $1`,
    ]) {
      const { rowCount } = await client.query(sql, [requestId]);
      if (!rowCount) throw new Error(`There is nothing to bring about on ${path}.`);
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
}
