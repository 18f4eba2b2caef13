import { describe, expect, it } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { database } from "@/server/db/client";
import { deliver, happen, openToldPortal, toldNames, type ThingName } from "@/server/testing/told-things";
import { tellings } from "./tellings";

const { portal, things } = await openToldPortal();

describe("who is told about what", () => {
  const cases: [type: string, kind: ThingName, actor: CastName, told: CastName[]][] = [
    ["request.submit", "request", "renata", ["naomi", "priya"]],
    ["request.take", "request", "priya", ["renata"]],
    ["request.ask", "request", "priya", ["renata"]],
    ["request.answer", "request", "renata", ["priya"]],
    ["request.message", "request", "priya", ["renata"]],
    ["request.message", "request", "renata", ["priya"]],
    ["request.change_scope", "request", "renata", ["priya"]],
    ["request.accept", "request", "priya", ["renata"]],
    ["request.set_up", "request", "priya", ["renata"]],
    ["request.hold", "request", "priya", ["renata"]],
    ["request.resume", "request", "priya", ["renata"]],
    ["request.decline", "request", "priya", ["renata"]],
    ["request.withdraw", "request", "renata", ["priya"]],
    ["request.start", "request", "daniel", ["priya", "renata"]],
    ["request.finish", "request", "daniel", ["priya", "renata"]],
    ["request.acknowledge", "request", "renata", ["daniel", "priya"]],
    ["agreement.send", "agreement", "priya", ["harold"]],
    ["agreement.sign", "agreement", "harold", ["priya", "renata"]],
    ["booking.book", "booking", "naomi", ["daniel", "harold", "renata"]],
    ["booking.move", "booking", "naomi", ["daniel", "harold", "renata"]],
    ["booking.release", "booking", "naomi", ["daniel", "harold", "renata"]],
    ["team.lose_days", "team", "naomi", ["daniel"]],
    ["team.add_member", "team", "naomi", ["daniel"]],
    ["document.create", "shared", "angela", ["gloria", "iris", "lorna", "margaret", "philip"]],
    ["document.version", "shared", "angela", ["gloria", "iris", "lorna", "margaret", "philip"]],
    ["document.version", "narrow", "angela", ["margaret"]],
    ["document.deliver", "delivered", "daniel", ["renata"]],
    ["application.open", "application", "victor", ["dolores", "renata"]],
    ["application.sponsor", "application", "dolores", ["iris"]],
  ];

  it.each(cases)("%s on a %s by %s", async (type, subject, actor, told) => {
    await happen(portal, type, things[subject], actor);
    await deliver();
    expect(await toldNames(portal)).toEqual(told);
  });

  it("has a case for every telling", () => {
    expect(new Set(cases.map(([type]) => type))).toEqual(new Set(Object.keys(tellings)));
  });

  it("never tells the person who did it, nor anybody about an internal note", async () => {
    await happen(portal, "request.note", things.request, "priya");
    await happen(portal, "request.answer", things.request, "priya");
    await deliver();
    expect(await toldNames(portal)).toEqual([]);
  });

  it("leaves out somebody who may not see the thing at that moment", async () => {
    const { lorna, gloria } = portal.people;
    const seat = await database().seat.findFirstOrThrow({ where: { personId: gloria } });
    await database().person.update({ where: { id: lorna }, data: { status: "suspended" } });
    await database().seat.update({ where: { id: seat.id }, data: { personId: null } });
    await happen(portal, "document.create", things.shared, "angela");
    await deliver();
    expect(await toldNames(portal)).toEqual(["iris", "margaret", "philip"]);
    await database().person.update({ where: { id: lorna }, data: { status: "active" } });
    await database().seat.update({ where: { id: seat.id }, data: { personId: gloria } });
  });
});
