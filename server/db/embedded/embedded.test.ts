import { Client, Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEngineInMemory } from "./engine";
import { serveWire } from "./wire";

const password = "a password of the test";
const failures: unknown[] = [];
let wire: Awaited<ReturnType<typeof serveWire>>;
let engine: Awaited<ReturnType<typeof openEngineInMemory>>;

beforeAll(async () => {
  engine = await openEngineInMemory();
  wire = await serveWire(engine, { port: 0, password, onFailure: (error) => failures.push(error) });
});

afterAll(async () => {
  await wire.close();
  await engine.close();
  expect(failures).toEqual([]);
});

const options = () => ({
  host: "127.0.0.1",
  port: wire.port,
  user: "postgres",
  database: "postgres",
  password,
});

async function connected(): Promise<Client> {
  const client = new Client(options());
  await client.connect();
  return client;
}

test("a wrong password is refused", async () => {
  const client = new Client({ ...options(), password: "wrong" });
  await expect(client.connect()).rejects.toThrow("password authentication failed");
});

test("statements of many connections do not mix, however large they are", async () => {
  const pool = new Pool({ ...options(), max: 20 });
  const ask = async (value: number) => {
    const filler = value % 3 === 0 ? "x".repeat(100_000) : "";
    const text =
      value % 2 === 0 ? "select $1::int as value, $2::text as filler" : "select $2::text, $1::int as value";
    const { rows } = await pool.query<{ value: number }>(text, [value, filler]);
    return rows[0]?.value;
  };
  const values = Array.from({ length: 600 }, (_, index) => index);
  expect(await Promise.all(values.map(ask))).toEqual(values);
  await pool.end();
});

test("a transaction of one connection is invisible to the others until it ends", async () => {
  const [one, other] = await Promise.all([connected(), connected()]);
  await one.query("begin");
  await one.query("select set_config('app.principals', 'person:one', true)");
  const seen = other.query("select current_setting('app.principals', true) as principals");
  await one.query("commit");
  expect((await seen).rows).toEqual([{ principals: "" }]);
  await Promise.all([one.end(), other.end()]);
});

test("a client that leaves inside a transaction is rolled back and stops nobody", async () => {
  const [leaver, other] = await Promise.all([connected(), connected()]);
  leaver.on("error", () => undefined);
  await other.query("create table catch (fish text)");
  await leaver.query("begin");
  await leaver.query("insert into catch values ('herring')");
  leaver.connection.stream.destroy();
  expect((await other.query("select * from catch")).rows).toEqual([]);
  await other.end();
});

test("a refused statement leaves its connection usable", async () => {
  const client = await connected();
  await expect(client.query("select $1::int", ["not a number"])).rejects.toThrow("invalid input syntax");
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await client.end();
});

test("bytes that are not PostgreSQL's protocol only end their own connection", async () => {
  const { connect } = await import("node:net");
  const socket = connect(wire.port, "127.0.0.1");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write("GET / HTTP/1.1\r\n\r\n");
  await closed;
  const client = await connected();
  await client.end();
});
