import { randomUUID } from "node:crypto";
import { withSystem } from "@/server/db/transaction";
import { addDays, today } from "@/server/kernel/calendar";
import { moved, type Story } from "./story";

/** The office fills in the form and sends it. */
export async function ask<Name extends string>(story: Story<Name>) {
  const { plan, people } = story;
  const official = await story.as(plan.by);
  const office = await firstOffice(people[plan.by]);
  const { id } = await official.requests.startDraft({ organizationId: office, serviceCode: plan.service });
  story.id = id;
  const { version } = await official.requests.saveDraft({
    id,
    version: story.version,
    reason: plan.reason ?? "pre_election",
    details: plan.details,
    systems: [...(plan.systems ?? ["results_page", "public_website"])],
    hostedBy: plan.hostedBy ?? "self",
    targets: plan.targets.map((value) => ({ value, hostedBy: "" })),
    contactName: plan.contactName ?? "Wes Coomer",
    contactEmail: "it@ballast.example",
    contactPhone: "(555) 555-0117",
    signerId: people[plan.signer],
    step: 5,
  });
  story.version = version;
  if (plan.until === "draft") return;
  moved(story, await official.requests.submit({ id, version }));
}

export async function take<Name extends string>(story: Story<Name>) {
  story.clock.wait(1);
  const { id, version } = story;
  moved(story, await (await story.as("priya")).requests.move({ id, version, move: "take" }));
}

/** A note among the desk, and perhaps a question to the office. */
export async function talk<Name extends string>(story: Story<Name>) {
  const { plan, id } = story;
  const desk = await story.as("priya");
  await desk.requests.note({ id: randomUUID(), requestId: id, body: plan.note ?? usualNote });
  if (!plan.question) return;
  story.clock.wait(1);
  const questionId = randomUUID();
  const { version } = story;
  moved(story, await desk.requests.ask({ id: questionId, requestId: id, body: plan.question.ask, version }));
  if (!plan.question.answer) return;
  story.clock.wait(2);
  const official = await story.as(plan.by);
  moved(
    story,
    await official.requests.answer({
      id: randomUUID(),
      requestId: id,
      questionId,
      body: plan.question.answer,
    }),
  );
  await desk.requests.settle({ questionId });
}

const usualNote = "Checked the office against the directory. The county board meets on the second Tuesday.";

/** Some stories end or rest here. */
export async function settle<Name extends string>(story: Story<Name>) {
  const { plan, id, version } = story;
  story.clock.wait(1);
  const desk = await story.as("priya");
  if (plan.until === "declined") {
    moved(story, await desk.requests.decline({ id, version, reason: plan.refusal ?? usualRefusal }));
  } else if (plan.until === "withdrawn") {
    moved(story, await (await story.as(plan.by)).requests.withdraw({ id, version }));
  } else if (plan.until === "on_hold") {
    moved(story, await desk.requests.move({ id, version, move: "hold" }));
  }
}

const usualRefusal =
  "This is outside what the service covers. Your state's cyber navigator can help; the advisor has written to you.";

/** Accepted as it is, or sent to the person with authority and signed by them. */
export async function sign<Name extends string>(story: Story<Name>) {
  const { plan, id, people } = story;
  const desk = await story.as("priya");
  if (!story.service.paperwork.includes("rules_of_engagement")) {
    moved(story, await desk.requests.move({ id, version: story.version, move: "accept" }));
    return;
  }
  await recordAuthority(story);
  const dueOn = addDays(story.clock.day(), 14);
  const signerId = people[plan.signer];
  const { id: agreementId } = await desk.agreements.send({
    requestId: id,
    signerId,
    dueOn,
    version: story.version,
  });
  moved(story, { status: "awaiting_signature", version: story.version + 1 });
  if (plan.until === "awaiting_signature") return;
  story.clock.wait(4);
  const signer = await story.as(plan.signer);
  const { scopeHash } = await signer.agreements.get({ id: agreementId });
  await signer.agreements.open({ id: agreementId });
  moved(story, await signer.agreements.sign({ id: agreementId, accepted: true, scopeHash }));
}

async function recordAuthority<Name extends string>({ plan, id, people, as }: Story<Name>) {
  const desk = await as("priya");
  const { authorities } = await desk.agreements.authorities.list({ requestId: id });
  if (authorities.some(({ personId }) => personId === people[plan.signer])) return;
  await desk.agreements.authorities.record({
    requestId: id,
    personId: people[plan.signer],
    basis: plan.authority?.basis ?? "STATUTE",
    citation: plan.authority?.citation ?? "Checked with the office by telephone; statute on file",
    covers: "All systems of the election office",
    expiresOn: addDays(today(new Date(), "UTC"), 700),
  });
}

const firstOffice = (personId: string) =>
  withSystem(
    "find a demonstration office",
    async (db) => (await db.membership.findFirstOrThrow({ where: { personId } })).organizationId,
  );
