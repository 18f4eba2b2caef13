import { randomUUID } from "node:crypto";
import { openTroupe, type Troupe } from "../actors";
import { samplePdf } from "../sample-pdf";
import { openClock, type StoryClock } from "../story-clock";
import type { Name } from "./row";
import { shelf, type Paper } from "./shelf";

type Stage = Troupe<Name> & { clock: StoryClock; people: Readonly<Record<Name, string>> };

/** What the groups shared, with later versions and who read them. Answers how many papers. */
export async function fillShelf(people: Readonly<Record<Name, string>>): Promise<number> {
  const clock = openClock();
  const stage = { ...openTroupe(people, clock.now), clock, people };
  for (const paper of shelf) await share(paper, stage);
  return shelf.length;
}

async function share(paper: Paper, { clock, as, attach, people }: Stage) {
  const { by, group, tlp, reach, title, summary, changes = [], named = [] } = paper;
  clock.begin(paper.daysAgo);
  const author = await as(by);
  const groupId = (await author.groups.list()).find(({ name }) => name === group)?.id ?? "";
  const personIds = named.map((name) => people[name]);
  const file = (words: string) => attach(by, fileName(title), samplePdf(words));
  const { id } = await author.documents.create({
    id: randomUUID(),
    groupId,
    tlp,
    reach,
    title,
    summary,
    personIds,
    fileId: await file(title),
  });
  for (const [index, note] of changes.entries()) {
    clock.wait(2);
    const fileId = await file(`${title}: ${note}`);
    await author.documents.addVersion({ id, version: index + 1, note, fileId });
  }
  clock.wait(1);
  for (const name of paper.openedBy ?? []) await (await as(name)).documents.get({ id });
  for (const name of paper.confirmedBy ?? []) await (await as(name)).documents.acknowledge({ id });
}

/** "How this group works" becomes "how-this-group-works.pdf". */
const fileName = (title: string) =>
  `${title
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .slice(0, 6)
    .join("-")}.pdf`;
