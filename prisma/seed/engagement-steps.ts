import { randomUUID } from "node:crypto";
import { samplePdf } from "./sample-pdf";
import { NotYet } from "./story-clock";
import { moved, type Story } from "./story";

/** What nobody is sent for runs a few days after it was accepted. */
export async function setUp<Name extends string>(story: Story<Name>) {
  if (story.status !== "setting_up") return;
  story.clock.wait(5);
  const { id, version } = story;
  moved(story, await (await story.as("priya")).requests.move({ id, version, move: "set_up" }));
}

/** Books the first days any of the plan's teams can offer. Without free days the request waits. */
export async function book<Name extends string>(story: Story<Name>) {
  const { plan, id } = story;
  if (story.status !== "ready_to_schedule") return;
  story.clock.wait(2);
  const desk = await story.as("naomi");
  const { teams } = await desk.scheduling.freeDates({ requestId: id });
  const offers = (plan.crews ?? []).flatMap(({ name, lead }) => {
    const team = teams.find((one) => one.name === name);
    const [window] = team?.windows ?? [];
    return team && window ? [{ teamId: team.id, lead, startsOn: window.from, endsOn: window.to }] : [];
  });
  const [best] = offers.sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  if (!best) return;
  const { lead, ...dates } = best;
  await desk.scheduling.book({ requestId: id, ...dates });
  moved(story, { status: "scheduled", version: story.version + 1 });
  story.lead = lead;
  story.booked = dates;
  if (!plan.talk) return;
  story.clock.wait(1);
  const [wish, reply] = plan.talk;
  const body = { requestId: id };
  await (await story.as(plan.by)).requests.message({ id: randomUUID(), body: wish, ...body });
  await desk.requests.message({ id: randomUUID(), body: reply, ...body });
}

export async function start<Name extends string>(story: Story<Name>) {
  const { id, version, lead, booked } = story;
  if (!lead || !booked) return;
  story.clock.until(booked.startsOn);
  const actor = await story.as(lead);
  const { moves } = await actor.requests.get({ id });
  if (!moves.some(({ name }) => name === "start")) throw new NotYet("The day has not begun at the office.");
  moved(story, await actor.requests.move({ id, version, move: "start" }));
}

export async function finish<Name extends string>(story: Story<Name>) {
  const { id, version, lead, booked } = story;
  if (!lead || !booked) return;
  story.clock.until(booked.endsOn);
  moved(story, await (await story.as(lead)).requests.move({ id, version, move: "finish" }));
}

/** The report comes a little before the day it is due. */
export async function deliver<Name extends string>(story: Story<Name>) {
  const { id, version, lead, service } = story;
  if (!lead) return;
  const writing = service.phases
    .filter(({ kind }) => kind === "reporting")
    .reduce((sum, { days }) => sum + days, 0);
  story.clock.wait(Math.max(1, writing - 3));
  const writer = await story.as(lead);
  const title = `${service.name}: report`;
  const fileId = await story.attach(lead, "report.pdf", samplePdf(title));
  const { documentId, ...move } = await writer.documents.deliver({ requestId: id, version, title, fileId });
  story.reportId = documentId;
  moved(story, move);
}

/** The office opens the report, and with its yes the request closes. */
export async function acknowledge<Name extends string>(story: Story<Name>) {
  const { plan, version, reportId } = story;
  if (!reportId) return;
  story.clock.wait(3);
  const official = await story.as(plan.by);
  moved(story, await official.documents.acknowledgeDelivery({ id: reportId, version }));
}
