import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { withSystem } from "@/server/db/transaction";
import { openPortal, type Portal } from "@/server/testing/portal";
import { readCaptured } from "./captured";
import { removeOldMail, sendNext } from "./queue";

let portal: Portal;
const start = new Date("2026-11-23T15:00:00Z");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  process.env.BALLAST_DATA = mkdtempSync(path.join(tmpdir(), "ballast-queue-"));
  portal = await openPortal();
});
beforeEach(() => withSystem("test", (db) => db.mail.updateMany({ data: { status: "sent" } })));
afterEach(() => {
  delete process.env.SMTP_URL;
});

/** A mail to Renata that waits since this moment. */
async function queued(at = start): Promise<string> {
  const id = randomUUID();
  await withSystem("test", async (db) => {
    const event = await db.event.create({
      data: {
        ...{ actorName: "Somebody", type: "request.ask", subjectKind: "request", subjectId: randomUUID() },
        ...{ subjectRef: "AR", traceId: "x", tlp: "AMBER", audience: ["role:auditor"] },
      },
      select: { id: true },
    });
    const personId = portal.people.renata;
    const notice = { kind: "request.ask", title: "t", href: "/home", tlp: "AMBER" };
    const { id: notificationId } = await db.notification.create({
      data: { ...notice, personId, eventId: event.id, audience: [`person:${personId}`] },
      select: { id: true },
    });
    const mail = { id, notificationId, toAddress: "renata@ballast.example", subject: "s", text: "the text" };
    await db.mail.create({ data: { ...mail, createdAt: at, nextTryAt: at } });
  });
  return id;
}
const rowOf = (id: string) => withSystem("test", (db) => db.mail.findUniqueOrThrow({ where: { id } }));
const mailServerGoesAway = () => (process.env.SMTP_URL = "smtp://127.0.0.1:9");

test("an hour without a mail server loses nothing: the mail goes out when it is back", async () => {
  const id = await queued();
  mailServerGoesAway();
  for (let minute = 0; minute <= 63; minute += 1) await sendNext(minutesLater(minute));
  expect(await rowOf(id)).toMatchObject({ status: "queued", text: "the text", attempts: 7 });
  delete process.env.SMTP_URL;
  expect(await sendNext(minutesLater(64))).toBe(false);
  expect(await sendNext(minutesLater(125))).toBe(true);
  expect(await rowOf(id)).toMatchObject({ status: "sent", text: "" });
  expect(await readCaptured(id)).toMatchObject({ text: "the text" });
});

test("mails that cannot be sent hold up no other, however many", async () => {
  mailServerGoesAway();
  for (let count = 0; count < 30; count += 1) await queued();
  while (await sendNext(start));
  delete process.env.SMTP_URL;
  const id = await queued(minutesLater(-1));
  await sendNext(start);
  expect((await rowOf(id)).status).toBe("sent");
});

test("after a day it is given up, and nothing of it is kept", async () => {
  const id = await queued();
  mailServerGoesAway();
  await sendNext(minutesLater(23 * 60));
  expect((await rowOf(id)).status).toBe("queued");
  await sendNext(minutesLater(25 * 60));
  expect(await rowOf(id)).toMatchObject({ status: "failed", text: "" });
});

test("a month after it was settled a mail is removed; one that waits is not", async () => {
  const [waiting, settled] = [await queued(), await queued()];
  await withSystem("test", (db) => db.mail.update({ where: { id: settled }, data: { status: "sent" } }));
  const left = async () =>
    (await withSystem("test", (db) => db.mail.findMany({ where: { id: { in: [waiting, settled] } } })))
      .length;
  await removeOldMail(minutesLater(29 * 24 * 60));
  expect(await left()).toBe(2);
  await removeOldMail(minutesLater(31 * 24 * 60));
  expect(await left()).toBe(1);
});
