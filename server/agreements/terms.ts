/** A new version is a new constant: signed papers keep the words that were signed. */
export const termsVersion = "1.0";

export type TermsSection = { heading: string; clauses: readonly string[] };

const version1: readonly TermsSection[] = [
  {
    heading: "Voluntary and support only",
    clauses: [
      "This help is a service. It is not an inspection, an audit or an order, and nothing in it directs how your office runs elections.",
      "Your office stays in charge of its systems throughout. Saying no, now or later, costs you nothing and changes no other help you get.",
      "This page asks for no payment, and neither side owes the other anything beyond what is written on it.",
    ],
  },
  {
    heading: "What the team may do",
    clauses: [
      "The team may test the systems listed under “What may be tested” in the way this service describes, during the booked days and only then.",
      "It may look for weak points, try whether they can be used, and gather as little proof as shows that a weak point is real.",
      "It works with care, but a test carries some risk: a system may slow down or stop for a time.",
    ],
  },
  {
    heading: "What the team does not do",
    clauses: [
      "It touches nothing that is not on the list. If one system leads to another that is not listed, the team stops there and tells you.",
      "It does not change or delete voter, ballot or result records, does not count or mark ballots, and does not cut off service on purpose.",
      "It does not test during a freeze around an election, unless an agreement of its own says so.",
    ],
  },
  {
    heading: "Stopping",
    clauses: [
      "You can stop the test at any time, for any reason, by telling the team or the service desk. The team stops first and asks afterwards.",
      "The team may stop as well, for example when it finds signs of a real intruder. It then tells you at once.",
    ],
  },
  {
    heading: "What you confirm",
    clauses: [
      "You hold the authority recorded here to allow this test for your office, and you allow it for the systems listed.",
      "You will say so promptly when an address or a system on the list no longer belongs to your office.",
      "Where somebody else hosts a listed system, your office has told them or has their consent where their rules ask for it.",
    ],
  },
  {
    heading: "What follows",
    clauses: [
      "The team tells you about urgent findings the day it makes them, and delivers its report to your office in Ballast.",
      "What to fix, how and when is your decision. The team explains; it cannot promise that it found every weak point.",
      "If the list of systems changes, this agreement no longer counts and a new one is sent for the new list. Booked dates are released until then.",
    ],
  },
  {
    heading: "Handling what is learned",
    clauses: [
      "Your office, the service desk and the booked team can read what is written about this test. Nobody else can, staff leadership included.",
      "Counts without names of offices or systems may be used to show how the help is going.",
      "The team deletes what it gathered on its own equipment once the report is acknowledged. Open-records rules of your state apply to the copies you keep.",
    ],
  },
];

const versions: Record<string, readonly TermsSection[]> = { "1.0": version1 };

export const termsOf = (version: string): readonly TermsSection[] => versions[version] ?? [];
