import { randomUUID } from "node:crypto";
import { withSystem } from "@/server/db/transaction";
import { addDays, today } from "@/server/kernel/calendar";
import type { RequestStatus } from "@/server/requests/schema";
import { actAs, attachAs, type Actor } from "./actors";
import type { CastName } from "./cast";
import { samplePdf } from "./sample-pdf";
import { plans, type Plan } from "./plans";

type People = Record<CastName, string>;
/** What a plan's steps share: who acts, on which request, and what day it is in the story. */
type Story = { plan: Plan; id: string; days: number; as: (name: CastName) => Promise<Actor>; at: () => Date };

/** Plays every plan as far as it goes. Answers how many requests were made. */
export async function playJourneys(people: People): Promise<number> {
  for (const plan of plans) await play(plan, people);
  return plans.length;
}

async function play(plan: Plan, people: People) {
  const begun = Date.now() - plan.daysAgo * 86_400_000;
  const story: Story = {
    plan,
    id: "",
    days: 0,
    at: () => new Date(Math.min(begun + story.days * 86_400_000, Date.now())),
    as: (name) => actAs(people[name], () => story.at()),
  };
  await ask(story, people);
  for (const step of steps) {
    if ((await statusOf(story)) === plan.until) return;
    await step(story, people);
  }
}

const statusOf = async ({ as, id }: Story): Promise<RequestStatus> =>
  (await (await as("priya")).requests.get({ id })).status;
const versionOf = async (story: Story, by: CastName) =>
  (await (await story.as(by)).requests.get({ id: story.id })).version;

async function ask(story: Story, people: People) {
  const { plan } = story;
  const official = await story.as(plan.by);
  const office = await firstOffice(people[plan.by]);
  const { id } = await official.requests.startDraft({ organizationId: office, serviceCode: plan.service });
  story.id = id;
  if (plan.targets.length > 0)
    await official.requests.saveTargets({
      id,
      targets: plan.targets.map((value) => ({ value, hostedBy: "" })),
    });
  const { version } = await official.requests.saveDraft({
    id,
    version: await versionOf(story, plan.by),
    reason: "pre_election",
    details: plan.details,
    systems: ["results_page", "public_website"],
    hostedBy: "self",
    contactName: "Wes Coomer",
    contactEmail: "it@ballast.example",
    contactPhone: "(555) 555-0117",
    signerId: people[plan.signer],
    step: 5,
  });
  await official.requests.submit({ id, version });
}

async function take(story: Story) {
  story.days += 1;
  await (
    await story.as("priya")
  ).requests.move({ id: story.id, version: await versionOf(story, "priya"), move: "take" });
}

async function talk(story: Story) {
  const { plan, id } = story;
  const desk = await story.as("priya");
  await desk.requests.note({
    id: randomUUID(),
    requestId: id,
    body: "Checked the office against the directory. The county board meets on the second Tuesday.",
  });
  if (!plan.question) return;
  story.days += 1;
  const questionId = randomUUID();
  await desk.requests.ask({
    id: questionId,
    requestId: id,
    body: plan.question.ask,
    version: await versionOf(story, "priya"),
  });
  if (!plan.question.answer) return;
  story.days += 2;
  await (
    await story.as(plan.by)
  ).requests.answer({ id: randomUUID(), requestId: id, questionId, body: plan.question.answer });
  await (await story.as("priya")).requests.settle({ questionId });
}

async function settle(story: Story) {
  const { plan, id } = story;
  story.days += 1;
  if (plan.until === "declined") {
    const reason =
      "This is outside what the service covers. Your state's cyber navigator can help; the advisor has written to you.";
    await (
      await story.as("priya")
    ).requests.decline({ id, version: await versionOf(story, "priya"), reason });
  } else if (plan.until === "withdrawn") {
    await (await story.as(plan.by)).requests.withdraw({ id, version: await versionOf(story, plan.by) });
  } else if (plan.until === "on_hold") {
    await (
      await story.as("priya")
    ).requests.move({ id, version: await versionOf(story, "priya"), move: "hold" });
  }
}

async function sign(story: Story, people: People) {
  const { plan, id } = story;
  const desk = await story.as("priya");
  const request = await desk.requests.get({ id });
  if (!request.service.paperwork.includes("rules_of_engagement")) {
    await desk.requests.move({ id, version: request.version, move: "accept" });
    return;
  }
  const day = today(story.at(), "UTC");
  const { authorities } = await desk.agreements.authorities.list({ requestId: id });
  if (!authorities.some(({ personId }) => personId === people[plan.signer])) {
    await desk.agreements.authorities.record({
      requestId: id,
      personId: people[plan.signer],
      basis: "STATUTE",
      citation: "Checked with the office by telephone; statute on file",
      covers: "All systems of the election office",
      expiresOn: addDays(today(new Date(), "UTC"), 700),
    });
  }
  await desk.agreements.send({
    requestId: id,
    signerId: people[plan.signer],
    dueOn: addDays(day, 14),
    version: request.version,
  });
  if (plan.until === "awaiting_signature") return;
  story.days += 4;
  const signer = await story.as(plan.signer);
  const { agreementId } = await signer.requests.get({ id });
  const scope = await signer.requests.scope({ id });
  if (!agreementId || !scope) throw new Error(`No agreement to sign for ${plan.service} of ${plan.by}.`);
  await signer.agreements.open({ id: agreementId });
  await signer.agreements.sign({ id: agreementId, accepted: true, scopeHash: scope.hash });
}

/** Books the first two weeks that the database accepts, looking week by week. */
async function book(story: Story) {
  const { plan, id } = story;
  if (!plan.team) return;
  story.days += 2;
  const desk = await story.as("naomi");
  const teamId = await teamNamed(plan.team.name);
  let startsOn = nextMonday(addDays(today(story.at(), "UTC"), 14));
  for (let tries = 0; tries < 60; tries += 1) {
    const booked = await desk.scheduling
      .book({ requestId: id, teamId, startsOn, endsOn: addDays(startsOn, 11) })
      .then(
        () => true,
        (error: { code?: string }) => {
          if (error.code !== "CONFLICT") throw error;
          return false;
        },
      );
    if (booked) return;
    startsOn = addDays(startsOn, 7);
  }
  throw new Error(`No free dates for ${plan.service} of ${plan.by}.`);
}

async function test(story: Story) {
  const { plan, id } = story;
  if (!plan.team) return;
  story.days += 30;
  const lead = await story.as(plan.team.lead);
  await lead.requests.move({ id, version: await versionOf(story, plan.team.lead), move: "start" });
  story.days += 14;
  if (plan.until === "testing") return;
  await lead.requests.move({ id, version: await versionOf(story, plan.team.lead), move: "finish" });
}

async function deliver(story: Story, people: People) {
  const { plan, id } = story;
  if (!plan.team) return;
  story.days += 21;
  const lead = await story.as(plan.team.lead);
  const fileId = await attachAs(people[plan.team.lead], "report.pdf", samplePdf("Report of the assessment"));
  const version = await versionOf(story, plan.team.lead);
  await lead.documents.deliver({ requestId: id, version, title: "Report of the assessment", fileId });
}

async function acknowledge(story: Story) {
  const { plan, id } = story;
  if (!plan.team) return;
  story.days += 3;
  const official = await story.as(plan.by);
  const [report] = (await official.documents.forRequest({ requestId: id })).documents;
  if (report)
    await official.documents.acknowledgeDelivery({ id: report.id, version: await versionOf(story, plan.by) });
}

const steps = [take, talk, settle, sign, book, test, deliver, acknowledge];

const firstOffice = (personId: string) =>
  withSystem(
    "find a demonstration office",
    async (db) => (await db.membership.findFirstOrThrow({ where: { personId } })).organizationId,
  );
const teamNamed = (name: string) =>
  withSystem("find a team", async (db) => (await db.team.findUniqueOrThrow({ where: { name } })).id);

function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7);
}
