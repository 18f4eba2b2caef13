import type { RequestStatus } from "@/server/requests/schema";
import type { CastName } from "./cast";

export type Plan = {
  /** Who asks; their first organization is the office. */
  by: CastName;
  signer: CastName;
  service: string;
  until: RequestStatus;
  daysAgo: number;
  team?: { name: string; lead: CastName };
  targets: string[];
  details: string;
  question?: { ask: string; answer: string };
};

const field1 = { name: "Field Team 1", lead: "daniel" } as const;
const field2 = { name: "Field Team 2", lead: "samir" } as const;
const remote1 = { name: "Remote Team 1", lead: "meiling" } as const;
const remote2 = { name: "Remote Team 2", lead: "andre" } as const;

/** Addresses are from the networks set aside for examples, names from domains set aside for examples. */
export const plans: readonly Plan[] = [
  {
    by: "renata",
    signer: "harold",
    service: "CYHY_VS",
    until: "ready_to_schedule",
    daysAgo: 220,
    targets: ["192.0.2.0/28"],
    details: "Please watch our public addresses all year.",
  },
  {
    by: "renata",
    signer: "harold",
    service: "PCA",
    until: "answer_needed",
    daysAgo: 6,
    targets: ["mail.franklin.example.org"],
    details: "We hired eleven seasonal people and want to know how they handle mail.",
    question: {
      ask: "How many people are on the target list, and who may allow the test mails through?",
      answer: "",
    },
  },
  {
    by: "tomas",
    signer: "tomas",
    service: "RVA",
    until: "completed",
    daysAgo: 190,
    team: field1,
    targets: ["198.51.100.16/28", "vote.cuyahoga.example.org"],
    details: "A full test before the primary.",
    question: {
      ask: "Is the results page on your own server?",
      answer: "Yes, in our own rack in the county data center.",
    },
  },
  {
    by: "tomas",
    signer: "tomas",
    service: "RPT",
    until: "awaiting_signature",
    daysAgo: 12,
    targets: ["198.51.100.40"],
    details: "Only the new results page.",
  },
  {
    by: "alana",
    signer: "alana",
    service: "RPT",
    until: "scheduled",
    daysAgo: 30,
    team: remote1,
    targets: ["203.0.113.64/29"],
    details: "Our ʻōlelo Hawaiʻi pages moved to a new host. Please test both languages.",
  },
  {
    by: "jesse",
    signer: "jesse",
    service: "RVA",
    until: "on_hold",
    daysAgo: 58,
    targets: ["203.0.113.96/28"],
    details: "The typhoon season decides when we can receive a team.",
  },
  {
    by: "jesse",
    signer: "jesse",
    service: "CRR",
    until: "submitted",
    daysAgo: 1,
    targets: [],
    details: "A workshop by video would suit us; we are at UTC+10.",
  },
  {
    by: "lorna",
    signer: "hollis",
    service: "RPT",
    until: "ready_to_schedule",
    daysAgo: 21,
    targets: ["198.51.100.0/28", "203.0.113.40-203.0.113.42", "results.adairclerk.example.org"],
    details: "The old results server is gone since the spring. Please test the new page only.",
    question: {
      ask: "Three of your addresses sit with a hosting company. Does it know about the test?",
      answer: "It does. Their operations desk answers at any hour; the number is in the contact field.",
    },
  },
  {
    by: "lorna",
    signer: "hollis",
    service: "CYHY_VS",
    until: "ready_to_schedule",
    daysAgo: 330,
    targets: ["198.51.100.0/28"],
    details: "Weekly scans, please.",
  },
  {
    by: "gloria",
    signer: "gloria",
    service: "RVA",
    until: "in_review",
    daysAgo: 5,
    targets: ["192.0.2.128/27"],
    details: "Nos gustaría una evaluación completa antes de las primarias de marzo.",
  },
  {
    by: "gloria",
    signer: "gloria",
    service: "RPT",
    until: "reporting",
    daysAgo: 260,
    team: remote2,
    targets: ["192.0.2.160/29"],
    details: "The portal for ballot tracking.",
  },
  {
    by: "dale",
    signer: "dale",
    service: "RVA",
    until: "declined",
    daysAgo: 90,
    targets: ["203.0.113.8"],
    details: "Could somebody test our phone system?",
  },
  {
    by: "dale",
    signer: "dale",
    service: "CYHY_WAS",
    until: "submitted",
    daysAgo: 0,
    targets: ["https://clerk.dane.example.org/"],
    details: "",
  },
  {
    by: "dale",
    signer: "dale",
    service: "VADR",
    until: "withdrawn",
    daysAgo: 140,
    targets: ["203.0.113.16/29"],
    details: "Our network changed a lot this year.",
  },
  {
    by: "ruth",
    signer: "ruth",
    service: "RVA",
    until: "scheduled",
    daysAgo: 44,
    team: field2,
    targets: ["198.51.100.128/26", "elections.allegheny.example.org"],
    details: "On site at the warehouse in the second week, if possible.",
  },
  {
    by: "ruth",
    signer: "ruth",
    service: "PCA",
    until: "in_review",
    daysAgo: 9,
    targets: ["mail.allegheny.example.org"],
    details: "Sixty people, two languages.",
  },
];
