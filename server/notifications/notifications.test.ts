import { describe, expect, it } from "vitest";
import { reactions } from "@/server/api/reactions";
import { database } from "@/server/db/client";
import { deliverEvents } from "@/server/events";
import { sendNext } from "@/server/mail";
import { deliver, everything, happen, openToldPortal, toldNames } from "@/server/testing/told-things";

const { portal, things } = await openToldPortal();

describe("delivery", () => {
  it("is harmless twice, and when two workers deliver at once", async () => {
    await happen(portal, "request.ask", things.request, "priya");
    const counts = await Promise.all([deliver(), deliver(), deliver()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    const { eventId } = await database().notification.findFirstOrThrow();
    await database().eventDelivery.delete({ where: { eventId } });
    expect(await deliver()).toBe(1);
    expect(await database().notification.count()).toBe(1);
    expect(await database().mail.count()).toBe(1);
  });

  it("does not let an event that fails hold up the next, and tries it again", async () => {
    await happen(portal, "request.ask", things.request, "priya");
    await happen(portal, "request.accept", things.request, "priya");
    let tries = 0;
    const failing = async (_: unknown, event: { type: string }) => {
      if (event.type !== "request.ask") return;
      tries += 1;
      if (tries === 1) throw new Error("The mail table is full.");
    };
    expect(await deliverEvents([...reactions, failing], everything)).toBe(1);
    expect(await database().notification.count({ where: { kind: "request.ask" } })).toBe(0);
    await database().eventRetry.updateMany({ data: { nextTryAt: everything } });
    expect(await deliverEvents([...reactions, failing], everything)).toBe(1);
    expect(await toldNames(portal)).toEqual(["renata", "renata"]);
  });
});

describe("mail", () => {
  it("says nothing above TLP:GREEN: the reference and the link, no office, no name, no service", async () => {
    for (const [type, kind] of [
      ["request.ask", "request"],
      ["booking.book", "booking"],
      ["document.version", "narrow"],
    ] as const) {
      await happen(portal, type, things[kind], "angela");
    }
    await deliver();
    const mails = await database().mail.findMany();
    expect(mails.length).toBeGreaterThan(3);
    for (const { subject, text } of mails) {
      expect(subject).toMatch(/^Something on (AR|DO)-[0-9A-Z]{4}-[0-9A-Z]{2} (needs you|changed)$/);
      expect(`${subject}${text}`).not.toMatch(/Franklin|Angela|Thornberry|Ohio|assessment|TLP|report/i);
      expect(text.match(/https?:\/\/\S+/g)).toHaveLength(1);
    }
  });

  it("is captured once as a file, and its text is not kept", async () => {
    await happen(portal, "request.ask", things.request, "priya");
    await deliver();
    const queued = await database().mail.findFirstOrThrow();
    expect(await sendNext(new Date("2027-01-04T15:00:00Z"))).toBe(true);
    expect(await sendNext(new Date("2027-01-05T15:00:00Z"))).toBe(false);
    expect(await database().mail.findUniqueOrThrow({ where: { id: queued.id } })).toMatchObject({
      status: "sent",
      attempts: 1,
      text: "",
    });
    const captured = await portal.visitor.mail.capturedOne({ id: queued.id });
    expect(captured).toMatchObject({ to: "renata@ballast.example", at: "2027-01-04T15:00:00.000Z" });
    expect((await portal.visitor.mail.captured()).map(({ id }) => id)).toContain(queued.id);
  });

  it("reaches nobody who was suspended since", async () => {
    await happen(portal, "request.ask", things.request, "priya");
    await deliver();
    const queued = await database().mail.findFirstOrThrow();
    await database().person.update({ where: { id: portal.people.renata }, data: { status: "suspended" } });
    await sendNext(new Date("2027-01-04T15:00:00Z"));
    await database().person.update({ where: { id: portal.people.renata }, data: { status: "active" } });
    expect(await database().mail.findFirstOrThrow()).toMatchObject({ status: "failed", text: "" });
    await expect(portal.visitor.mail.capturedOne({ id: queued.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("cannot be read where mail is really sent", async () => {
    process.env.BALLAST_MODE = "production";
    await expect(portal.visitor.mail.captured()).rejects.toMatchObject({ code: "NOT_FOUND" });
    process.env.BALLAST_MODE = "embedded";
  });

  it("carries an invitation that exists nowhere else", async () => {
    await happen(portal, "application.admit", things.application, "iris");
    await deliver();
    await deliver();
    const mail = await database().mail.findFirstOrThrow();
    const token = /\/invitation\/([\w-]{43})/.exec(mail.text)?.[1] ?? "";
    expect(token).not.toBe("");
    const invitations = await database().invitation.findMany();
    expect(invitations).toHaveLength(1);
    expect(JSON.stringify(invitations)).not.toContain(token);
  });
});

describe("notices", () => {
  it("belong to one person, who reads them and counts them down", async () => {
    await happen(portal, "request.ask", things.request, "priya");
    await deliver();
    const renata = await portal.as("renata");
    const { items, total } = await renata.notifications.list({});
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      title: `Priya Ramanathan asked your office a question on ${things.request.ref}`,
      href: `/requests/${things.request.id}`,
    });
    const dolores = await portal.as("dolores");
    expect((await dolores.notifications.list({})).total).toBe(0);
    const id = items[0]?.id ?? "";
    expect(await dolores.notifications.markRead({ ids: [id] })).toEqual({ count: 0 });
    expect(await renata.notifications.unreadCount()).toBe(1);
    expect(await renata.notifications.markRead({ ids: [id] })).toEqual({ count: 1 });
    expect(await renata.notifications.markRead({})).toEqual({ count: 0 });
    expect(await renata.notifications.unreadCount()).toBe(0);
  });
});
