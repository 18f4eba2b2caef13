import { randomUUID } from "node:crypto";
import { openTroupe } from "./actors";
import type { CastName } from "./cast";
import { samplePdf } from "./sample-pdf";
import { openClock } from "./story-clock";

const papers = [
  {
    tlp: "CLEAR",
    reach: "everyone",
    daysAgo: 36,
    title: "How to ask for help",
    summary: "What exists, who provides it, what it asks of your office.",
  },
  {
    tlp: "GREEN",
    reach: "community",
    daysAgo: 29,
    title: "Keep a static copy of your results page",
    summary: "A page that stays up when the live one is slow.",
  },
  {
    tlp: "AMBER",
    reach: "group",
    daysAgo: 13,
    title: "November results-page lessons",
    summary: "What four counties saw on election night, and what helped.",
  },
  {
    tlp: "AMBER+STRICT",
    reach: "organization",
    daysAgo: 19,
    title: "Draft minutes of the October meeting",
    summary: "For our own office until the chair has read them.",
  },
  {
    tlp: "RED",
    reach: "named",
    daysAgo: 9,
    title: "Contacts for an emergency stop",
    summary: "Named people only.",
  },
] as const;

/** The working group's shelf: one paper at each marking, the third with a second version. */
export async function sharePapers(people: Record<CastName, string>): Promise<number> {
  const clock = openClock();
  const { as, attach } = openTroupe(people, clock.now);
  const chair = await as("angela");
  const [group] = await chair.groups.list();
  if (!group) return 0;
  for (const { daysAgo, ...paper } of papers) {
    clock.begin(daysAgo);
    const fileId = await attach("angela", "paper.pdf", samplePdf(paper.title));
    const personIds = paper.reach === "named" ? [people.lorna] : [];
    const shared = { id: randomUUID(), groupId: group.id, ...paper, personIds, fileId };
    const { id } = await chair.documents.create(shared);
    if (paper.tlp !== "AMBER") continue;
    clock.wait(1);
    const second = await attach("angela", "paper.pdf", samplePdf(`${paper.title}, corrected`));
    await chair.documents.addVersion({ id, version: 1, note: "Times corrected", fileId: second });
    await (await as("lorna")).documents.get({ id });
  }
  return papers.length;
}
