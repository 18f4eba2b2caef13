import { beforeAll, describe, expect, test } from "vitest";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, signedRequest } from "@/server/testing/signed-request";
import { deliver } from "@/server/testing/told-things";
import { days, findTeams, franklin, release } from "@/server/testing/team-days";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await findTeams();
});

const naomi = () => onStoryDay(portal, "naomi");

describe("moving and releasing", () => {
  async function booked() {
    const requestId = await signedRequest(portal, franklin);
    const { id } = await (await naomi()).scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") });
    return { requestId, id };
  }

  test("a move changes team and days, counts up, and takes the old team's sight", async () => {
    const { requestId, id } = await booked();
    const desk = await naomi();
    await desk.scheduling.move({ id, sequence: 0, ...days("2027-01-25", "2027-02-05", "Field Team 2") });
    expect(await desk.scheduling.calendarEntry({ id })).toMatchObject({
      startsOn: "2027-01-25",
      sequence: 1,
    });
    expect((await desk.requests.get({ id: requestId })).dueOn).toBe("2027-01-25");
    await expect((await onStoryDay(portal, "daniel")).requests.get({ id: requestId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      (await (await onStoryDay(portal, "samir")).requests.get({ id: requestId })).content,
    ).not.toBeNull();
    await release(portal, id, 1);
  });

  test("the team that loses its days is told, and who only gets other days hears nothing of a loss", async () => {
    const { id } = await booked();
    const desk = await naomi();
    const losses = async () => {
      await deliver();
      const daniel = await onStoryDay(portal, "daniel");
      const { items } = await daniel.notifications.list({});
      return items.filter(({ title }) => title.includes("gave your days"));
    };
    const previous = await losses();
    await desk.scheduling.move({ id, sequence: 0, ...days("2027-01-25", "2027-02-05") });
    expect(await losses()).toEqual(previous);
    await desk.scheduling.move({ id, sequence: 1, ...days("2027-01-25", "2027-02-05", "Field Team 2") });
    const [loss, ...others] = await losses();
    expect(others).toHaveLength(previous.length);
    expect(loss).toMatchObject({
      title: expect.stringMatching(/^Naomi Castellanos gave your days for AR-.* to another team\. /),
      href: "/schedule",
    });
    await release(portal, id, 2);
  });

  test("a stale page, a freeze and a stranger cannot move it", async () => {
    const { id } = await booked();
    const desk = await naomi();
    await expect(
      desk.scheduling.move({ id, sequence: 7, ...days("2027-01-25", "2027-02-05") }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      desk.scheduling.move({ id, sequence: 0, ...days("2027-04-05", "2027-04-16") }),
    ).rejects.toThrow("freeze");
    await expect((await onStoryDay(portal, "tomas")).scheduling.calendarEntry({ id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await release(portal, id, 0);
  });

  test("released days are free again and the request waits for new ones", async () => {
    const { requestId, id } = await booked();
    const desk = await naomi();
    await desk.scheduling.release({ id, sequence: 0 });
    expect((await desk.requests.get({ id: requestId })).status).toBe("ready_to_schedule");
    expect(await desk.scheduling.calendarEntry({ id })).toMatchObject({ isCanceled: true, sequence: 1 });
    await expect((await onStoryDay(portal, "daniel")).requests.get({ id: requestId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(desk.scheduling.release({ id, sequence: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
    await desk.scheduling.book({ requestId, ...days("2027-01-18", "2027-01-29") });
    const { booking } = await desk.scheduling.dates({ requestId });
    await release(portal, booking?.id ?? "", 0);
  });

  test("a changed scope releases the days", async () => {
    const { requestId, id } = await booked();
    const renata = await onStoryDay(portal, "renata");
    const { version } = await renata.requests.get({ id: requestId });
    await renata.requests.changeScope({
      id: requestId,
      version,
      targets: [{ value: "192.0.2.99", hostedBy: "" }],
    });
    expect(await renata.scheduling.calendarEntry({ id })).toMatchObject({ isCanceled: true });
  });
});
