import { randomUUID } from "node:crypto";
import { readdir, readlink, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET, HEAD } from "@/app/api/files/[id]/route";
import { POST } from "@/app/api/files/route";
import { withPrincipals, withSystem } from "@/server/db/transaction";
import { atOnce } from "@/server/testing/at-once";
import { openPortal, type Portal } from "@/server/testing/portal";
import { inPieces, pdf, tokenOf, uploadedFile } from "@/server/testing/uploaded-file";
import { removeStaleUploads, storeUpload } from "./index";
import { fileBytesMax } from "./schema";

const session = vi.hoisted(() => ({ token: null as string | null }));
vi.mock("@/server/auth/session", () => ({ sessionToken: async () => session.token, cookieName: "test" }));

let portal: Portal;
let caller: { token: string; address: string };
beforeAll(async () => {
  portal = await openPortal();
  caller = { token: await tokenOf(portal, "renata"), address: "test" };
});

const folder = () => join(process.env.BALLAST_DATA ?? "", "files");
const incoming = () => readdir(join(folder(), "incoming"));
const rowsOf = (name: "renata" | "tomas") =>
  withPrincipals([`person:${portal.people[name]}`], (db) =>
    db.storedFile.count({ where: { uploadedById: portal.people[name] } }),
  );
const take = (name: string, ...pieces: (Buffer | string)[]) =>
  storeUpload(caller, { name, body: inPieces(...pieces) });

describe("what an upload has to be", () => {
  test.each([
    ["page.html", "<!doctype html>", "cannot be shared here"],
    ["picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "cannot be shared here"],
    ["run.exe", "MZ", "cannot be shared here"],
    ["README", "words", "without an ending"],
    ["report.constructor", "words", "cannot be shared here"],
    ["report.pdf", "just words", "not what its name says"],
    ["photo.png", pdf(), "application/pdf"],
    ["notes.txt", pdf(), "application/pdf"],
    ["notes.txt", "words\0words", "not plain text"],
    ["list.csv", Buffer.from([0x61, 0xe9, 0x0a]), "not plain text"],
    ["empty.pdf", "", "is empty"],
  ])("%s is refused with the reason", async (name, content, reason) => {
    await expect(take(name, content)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining(reason),
    });
    expect(await incoming()).toEqual([]);
  });

  test("text may be long and cut anywhere, and a wrong byte far inside is found", async () => {
    const long = Buffer.from("é".repeat(100_000));
    await expect(take("long.txt", long.subarray(0, 65_535), long.subarray(65_535))).resolves.toMatchObject({
      mediaType: "text/plain",
    });
    await expect(take("long.txt", long, Buffer.from([0xff]))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("a name keeps its last part only, without invisible characters", async () => {
    expect((await take("../../etc/re\u202Eport\n.pdf", pdf())).name).toBe("report.pdf");
  });

  test("it stops hard at the limit, whatever was announced", async () => {
    const block = Buffer.alloc(8 * 1024 * 1024, "a");
    const body = inPieces(...Array.from({ length: 9 }, () => block));
    await expect(storeUpload(caller, { name: "big.txt", body })).rejects.toThrow("larger than 64 MB");
    expect(await incoming()).toEqual([]);
  });
});

describe("an upload that breaks off", () => {
  async function* broken() {
    yield pdf();
    throw new Error("connection lost");
  }

  test("leaves neither bytes nor a row", async () => {
    const before = await rowsOf("renata");
    await expect(storeUpload(caller, { name: "report.pdf", body: broken() })).rejects.toThrow(
      "connection lost",
    );
    await expect(
      storeUpload(caller, { name: "report.pdf", size: 9_999, body: inPieces(pdf()) }),
    ).rejects.toThrow("broke off");
    expect(await incoming()).toEqual([]);
    expect(await rowsOf("renata")).toBe(before);
  });

  test("a visitor's bytes are not read at all", async () => {
    const body = {
      [Symbol.asyncIterator]: () => {
        throw new Error("read");
      },
    };
    await expect(
      storeUpload({ token: null, address: "test" }, { name: "report.pdf", body }),
    ).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("over HTTP", () => {
  const post = (headers: Record<string, string>, body: Buffer | null = pdf()) =>
    POST(
      new Request("http://portal.example/api/files", {
        method: "POST",
        headers: { host: "portal.example", ...headers },
        body: body && new Uint8Array(body),
      }),
    );
  const own = { origin: "http://portal.example", "x-file-name": encodeURIComponent("Größe (1).pdf") };
  const get = (id: string) => GET(new Request("http://portal.example/"), { params: Promise.resolve({ id }) });

  test("another site, too many bytes, no session and a forbidden type are told apart", async () => {
    session.token = caller.token;
    expect((await post({ ...own, origin: "http://elsewhere.example" })).status).toBe(403);
    expect((await post({ "x-file-name": "a.pdf" })).status).toBe(403);
    expect((await post({ ...own, "content-length": String(fileBytesMax + 1) })).status).toBe(413);
    expect((await post({ ...own, "content-length": "many" })).status).toBe(413);
    expect((await post({ ...own, "x-file-name": "%" })).status).toBe(400);
    expect((await post(own, null)).status).toBe(400);
    const refused = await post({ ...own, "x-file-name": "a.exe" });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ message: expect.stringContaining(".exe") });
    session.token = null;
    expect((await post(own)).status).toBe(401);
  });

  const confirm = (steppedUpAt: Date | null) =>
    withSystem("confirm with a second factor", (db) =>
      db.session.updateMany({ where: { personId: portal.people.renata }, data: { steppedUpAt } }),
    );

  test("what is marked TLP:RED asks for a second factor, in words", async () => {
    session.token = caller.token;
    await confirm(new Date(Date.now() - 6 * 60_000));
    const id = await uploadedFile(portal, "renata");
    const refused = await get(id);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({ message: expect.stringContaining("second factor") });
    await confirm(new Date());
    const answer = await get(id);
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    session.token = await tokenOf(portal, "tomas");
    expect((await get(id)).status).toBe(404);
  });

  test("it comes back as an attachment that says its marking, byte for byte", async () => {
    session.token = caller.token;
    await confirm(new Date());
    const { id } = (await (await post(own)).json()) as { id: string };
    const answer = await get(id);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-disposition": "attachment; filename*=UTF-8''TLP-RED%20Gr%C3%B6%C3%9Fe%20%281%29.pdf",
      "content-type": "application/pdf",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf());
    const downloads = await withPrincipals(["role:auditor"], (db) =>
      db.event.count({ where: { type: "file.download", subjectId: id } }),
    );
    expect(downloads).toBe(1);
  });

  test("asked for the head alone it answers the same, records nothing and leaves nothing open", async () => {
    session.token = caller.token;
    await confirm(new Date());
    const id = await uploadedFile(portal, "renata", "long.txt", Buffer.alloc(1024 * 1024, "a"));
    const request = new Request("http://portal.example/", { method: "HEAD" });
    const headOf = (one: string) => HEAD(request, { params: Promise.resolve({ id: one }) });
    const head = await headOf(id);
    expect(await openDescriptors(id)).toEqual([]);
    expect([head.status, head.body]).toEqual([200, null]);
    const recorded = await withPrincipals(["role:auditor"], (db) =>
      db.event.count({ where: { type: "file.download", subjectId: id } }),
    );
    expect(recorded).toBe(0);
    const whole = await get(id);
    expect([...head.headers]).toEqual([...whole.headers]);
    await whole.arrayBuffer();
    await confirm(null);
    expect((await headOf(id)).status).toBe(403);
    session.token = await tokenOf(portal, "tomas");
    expect((await headOf(id)).status).toBe(404);
  });

  /** What this process holds open of a stored file. */
  async function openDescriptors(id: string) {
    const all = await readdir("/proc/self/fd");
    const paths = await Promise.all(all.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => "")));
    return paths.filter((path) => path.endsWith(id));
  }

  test("somebody else's, a missing one and nonsense are the same answer", async () => {
    const id = await uploadedFile(portal, "renata");
    session.token = await tokenOf(portal, "tomas");
    const answers = await Promise.all(
      [id, randomUUID(), "nonsense"].map(async (one) => {
        const answer = await get(one);
        return [answer.status, await answer.text(), [...answer.headers]];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

test("a hundred uploads may wait, also when two arrive at the same moment", async () => {
  const personId = portal.people.harold;
  const harold = { token: await tokenOf(portal, "harold"), address: "test" };
  const row = {
    name: "a.pdf",
    mediaType: "application/pdf",
    size: 1,
    sha256: "0".repeat(64),
    status: "staged",
  };
  const owned = { ...row, uploadedById: personId, tlp: "RED", audience: [`person:${personId}`] };
  const staged = Array.from({ length: 99 }, () => ({ ...owned, id: randomUUID() }));
  await withPrincipals([`person:${personId}`], (db) => db.storedFile.createMany({ data: staged }));
  // Neither can be written before both have read how many there are.
  const writing = "lock table stored_file in share mode; select 1 from stored_file where false";
  const upload = (name: string) => () => storeUpload(harold, { name, body: inPieces(pdf()) });
  const two = await atOnce(portal, writing, [upload("one.pdf"), upload("two.pdf")]);
  expect(two.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const waiting = { uploadedById: personId, status: "staged" };
  expect(await withPrincipals([`person:${personId}`], (db) => db.storedFile.count({ where: waiting }))).toBe(
    100,
  );
  expect(await incoming()).toEqual([]);
});

test("uploads that nothing used for a day go, with what was left half written", async () => {
  const id = await uploadedFile(portal, "tomas");
  const left = join(folder(), "incoming", randomUUID());
  await writeFile(left, "half");
  await utimes(left, new Date(0), new Date(0));
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await removeStaleUploads(inHours(23));
  expect(await rowsOf("tomas")).toBe(1);
  expect(await removeStaleUploads(inHours(25))).toBeGreaterThan(0);
  expect(await rowsOf("tomas")).toBe(0);
  await expect(stat(join(folder(), id.slice(0, 2), id))).rejects.toThrow("ENOENT");
  await expect(stat(left)).rejects.toThrow("ENOENT");
});
