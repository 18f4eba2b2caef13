import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "@/server/testing/database";
import { grantToLogin, loginProblems, prepareQueues } from "./login";

// Logins belong to a server: the embedded database knows a single one, which owns everything.
const isNative = inject("database").kind === "native";
const login = `ballast_login_${randomBytes(4).toString("hex")}`;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  if (isNative) await inAdmin(`drop owned by ${login}; drop role ${login}`);
  await fresh.close();
});

test("the login that made the tables is refused: it could pass the walls", async () => {
  const [problem] = await loginProblems(fresh.url);
  expect(problem).toContain("can pass the walls between offices");
});

if (isNative)
  test("a login without powers may run the portal and can do nothing beside it", async () => {
    await prepareQueues(fresh.url);
    await inAdmin(`create role ${login} login noinherit password 'x'`);
    const url = new URL(fresh.url);
    url.username = login;
    url.password = "x";
    await grantToLogin(fresh.url, login);
    expect(await loginProblems(url.href)).toEqual([]);

    await expect(inDatabase(url.href, "select from person")).rejects.toThrow("permission denied");
    await expect(inDatabase(url.href, "alter table event disable trigger all")).rejects.toThrow(
      "must be owner",
    );
    await expect(inDatabase(url.href, "set role ballast_guard")).rejects.toThrow("permission denied");
    await expect(inDatabase(url.href, "create table stowaway ()")).rejects.toThrow("permission denied");
  });

const inAdmin = (sql: string) => inDatabase(fresh.url, sql);

async function inDatabase(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
