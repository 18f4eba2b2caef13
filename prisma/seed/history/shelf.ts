import type { Tlp } from "@/server/access";
import type { Reach } from "@/server/documents/schema";
import type { Name } from "./row";

export type Paper = {
  by: Name;
  /** By its name. */
  group: "Government coordinating group" | "Results reporting task force";
  daysAgo: number;
  tlp: Tlp;
  reach: Reach;
  title: string;
  summary: string;
  /** What each later version changed. */
  changes?: readonly string[];
  named?: readonly Name[];
  openedBy?: readonly Name[];
  confirmedBy?: readonly Name[];
};

const coordinating = "Government coordinating group";
const results = "Results reporting task force";

/** What the two groups have shared in two years. */
export const shelf: readonly Paper[] = [
  {
    by: "wendell",
    group: coordinating,
    daysAgo: 640,
    tlp: "GREEN",
    reach: "community",
    title: "How this group works",
    summary: "Who sits at the table, how we agree, and what leaves the room.",
    changes: ["Alternates may read everything their member reads", "Two seats more for territories"],
    openedBy: ["angela", "milagros", "inigo", "philippa", "renata"],
    confirmedBy: ["kavita", "holly"],
  },
  {
    by: "wendell",
    group: coordinating,
    daysAgo: 610,
    tlp: "CLEAR",
    reach: "everyone",
    title: "A checklist for the week before an election",
    summary: "Twenty lines for a small office: accounts, backups, numbers to call, and who decides what.",
    changes: ["Shorter; the list fits on one page", "A line about text messages"],
    openedBy: ["renata", "lorna", "dale", "jesse", "victor"],
  },
  {
    by: "adaeze",
    group: coordinating,
    daysAgo: 560,
    tlp: "AMBER",
    reach: "group",
    title: "What the power-cut exercise taught fifty-eight counties",
    summary: "Decisions taken too late, numbers that were wrong, and the three things everybody changed.",
    openedBy: ["wendell", "angela", "nasra", "mirta", "kavita", "teresa"],
    confirmedBy: ["sigrid", "josefa"],
  },
  {
    by: "kavita",
    group: coordinating,
    daysAgo: 480,
    tlp: "GREEN",
    reach: "community",
    title: "Mail settings that stop most forged messages",
    summary: "Three records to publish, in which order, and how to see that nothing honest is lost.",
    changes: ["An example for offices whose mail the county runs"],
    openedBy: ["renata", "gloria", "ruth", "raul", "bernadette"],
  },
  {
    by: "holly",
    group: coordinating,
    daysAgo: 400,
    tlp: "GREEN",
    reach: "group",
    title: "Words we use, and words we avoid",
    summary: "So that a county, a state and an agency mean the same thing by “incident”.",
    openedBy: ["angela", "corinne", "lenora"],
  },
  {
    by: "deborah",
    group: results,
    daysAgo: 330,
    tlp: "CLEAR",
    reach: "everyone",
    title: "Questions to ask a company that hosts your results page",
    summary: "Before you sign, in the months before an election, and on the night itself.",
    openedBy: ["renata", "tomas", "lorna", "soren"],
  },
  {
    by: "milagros",
    group: coordinating,
    daysAgo: 250,
    tlp: "GREEN",
    reach: "community",
    title: "Plantilla: aviso a los electores cuando la página de resultados no responde",
    summary:
      "Un texto breve en español y en inglés, con espacios para el número de teléfono y la próxima hora.",
    openedBy: ["gloria", "inigo", "raul", "mirta"],
  },
  {
    by: "philippa",
    group: coordinating,
    daysAgo: 214,
    tlp: "AMBER",
    reach: "group",
    title: "Minutes of the spring meeting",
    summary: "Waiting times for tests on site; who asks for whom when two offices share a network.",
    changes: ["Attendance corrected"],
    openedBy: ["angela", "wendell", "margaret", "gloria", "sigrid", "geraldine"],
    confirmedBy: ["inigo", "lenora"],
  },
  {
    by: "adaeze",
    group: coordinating,
    daysAgo: 170,
    tlp: "AMBER+STRICT",
    reach: "organization",
    title: "Our comments on the draft sharing agreement",
    summary: "For our own office before the group discusses them.",
  },
  {
    by: "corinne",
    group: coordinating,
    daysAgo: 128,
    tlp: "AMBER",
    reach: "group",
    title: "Minutes of the summer meeting",
    summary: "The calendar of freezes, a second contact for every office, and the October call.",
    openedBy: ["angela", "wendell", "margaret", "holly", "teresa", "uma"],
    confirmedBy: ["lorna", "gwendolyn", "darnell"],
  },
  {
    by: "soren",
    group: results,
    daysAgo: 90,
    tlp: "CLEAR",
    reach: "everyone",
    title: "Poster: a strange call on election day",
    summary: "For the wall beside the telephone. Who to call back, on which number, and what not to say.",
    openedBy: ["renata", "renee"],
  },
  {
    by: "philippa",
    group: coordinating,
    daysAgo: 60,
    tlp: "AMBER+STRICT",
    reach: "organization",
    title: "Notes for our delegates",
    summary: "What our members told us this autumn.",
    openedBy: ["desmond"],
  },
  {
    by: "renee",
    group: results,
    daysAgo: 26,
    tlp: "RED",
    reach: "named",
    title: "Telephone numbers for election night",
    summary: "Private numbers. Delete your copy when the count is certified.",
    named: ["deborah", "soren", "anthony"],
    openedBy: ["deborah", "anthony"],
    confirmedBy: ["soren"],
  },
  {
    by: "lenora",
    group: coordinating,
    daysAgo: 23,
    tlp: "RED",
    reach: "named",
    title: "A notice still under embargo",
    summary: "For the chair and the vice chair until it is public.",
    named: ["angela", "wendell"],
    openedBy: ["wendell"],
  },
  {
    by: "renee",
    group: results,
    daysAgo: 14,
    tlp: "AMBER",
    reach: "group",
    title: "What broke on election night, office by office",
    summary: "Seven offices, their hosts, the minute it began and what helped. No names leave this group.",
    changes: ["Two more offices", "Times in each office's own zone"],
    openedBy: ["deborah", "soren", "noelani", "walter"],
    confirmedBy: ["imani", "anthony"],
  },
];
