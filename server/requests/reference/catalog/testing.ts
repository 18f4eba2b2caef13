import type { ServiceEntry } from "../service-entry";
import { fromCisa, longFreeze, onSite, preparation, remote, reporting, shortFreeze } from "./terms";

export const testing: readonly ServiceEntry[] = [
  {
    ...fromCisa,
    ...shortFreeze,
    code: "RPT",
    name: "Remote penetration test",
    needs: ["break_in"],
    summary:
      "A team tries to get in from the internet, as an attacker would, and tells you how to close each way in.",
    description:
      "Testers work from outside against the addresses and sites you list, and nothing else. They stop when you say so and call at once about anything urgent. No one travels, so it can often be booked sooner than a test on site.",
    availability: "limited",
    availabilityNote: "Few teams. Check with your advisor before you count on a date.",
    paperwork: ["request_form", "rules_of_engagement", "appendix_a", "third_party_consent"],
    needsScope: true,
    leadTimeDays: 21,
    phases: [preparation(14, "Agreeing on the scope"), remote("Testing from outside", 14), reporting(21)],
    crew: 3,
    deliverable: "A call on the last day, then a report with each way in, how serious it is, and the fix.",
    alternatives: ["CYHY_VS", "CYHY_WAS", "GUARD", "UNIV_CLINIC", "COMMERCIAL"],
  },
  {
    ...fromCisa,
    ...longFreeze,
    code: "RVA",
    name: "Risk and vulnerability assessment",
    needs: ["break_in", "network_review", "phishing"],
    summary: "A team tests from outside, then on site, including wireless, settings and how staff respond.",
    description:
      "The team spends a week testing over the internet and a week in your office. It may try phishing, wireless, servers and databases, each only if you list it. You name a person who can stop the test at any moment.",
    availability: "limited",
    availabilityNote: "Waits of several months are common. Ask early, and check with your advisor.",
    paperwork: ["request_form", "rules_of_engagement", "appendix_a", "third_party_consent"],
    needsScope: true,
    leadTimeDays: 56,
    phases: [
      preparation(42, "Agreeing on the scope"),
      remote("Testing from outside", 7),
      onSite("Testing on site", 7),
      reporting(21),
    ],
    crew: 5,
    deliverable: "A briefing on the last day, a draft, and a final report with findings in order of risk.",
    alternatives: ["RPT", "GUARD", "STATE_NAV", "UNIV_CLINIC", "COMMERCIAL"],
  },
  {
    ...fromCisa,
    ...shortFreeze,
    code: "PCA",
    name: "Phishing campaign assessment",
    needs: ["phishing"],
    summary: "Staff get practice phishing messages over six weeks. You see totals, never who clicked.",
    description:
      "Six messages, from easy to hard to spot, go to the staff you choose. Your mail system has to let them through, so your IT department takes part. Results are counted for the office as a whole.",
    availability: "limited",
    availabilityNote: "Offered as staff allow. Check with your advisor.",
    paperwork: ["request_form", "rules_of_engagement", "appendix_a"],
    needsScope: true,
    leadTimeDays: 14,
    phases: [preparation(14, "Setting up the messages"), remote("Sending the messages", 42), reporting(14)],
    crew: 2,
    deliverable: "A report of how many opened, clicked and reported each message, with advice for training.",
    alternatives: ["TRAINING", "STATE_NAV", "COMMERCIAL"],
  },
  {
    ...fromCisa,
    ...longFreeze,
    code: "VADR",
    name: "Network architecture review",
    needs: ["network_review"],
    summary:
      "Specialists study how your network is built, its settings and its traffic, and show where to separate and tighten.",
    description:
      "You share drawings, settings and a sample of traffic. Specialists compare them with how the network should work and talk with the people who run it. They do not attack anything.",
    availability: "limited",
    availabilityNote: "Very few teams. Check with your advisor.",
    paperwork: ["request_form", "rules_of_engagement", "appendix_a", "third_party_consent"],
    needsScope: true,
    leadTimeDays: 45,
    phases: [
      preparation(30, "Collecting drawings and settings"),
      remote("Study of settings and traffic", 7),
      onSite("Interviews on site", 5),
      reporting(28),
    ],
    crew: 3,
    deliverable:
      "A report with a drawing of the network as it is, weak points and changes in order of effect.",
    alternatives: ["CRR", "STATE_NAV", "GUARD", "COMMERCIAL"],
  },
];
