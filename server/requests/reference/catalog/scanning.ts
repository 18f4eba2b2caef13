import type { ServiceEntry } from "../service-entry";
import { fromCisa, neverPauses, preparation, remote, reporting } from "./terms";

export const scanning: readonly ServiceEntry[] = [
  {
    ...fromCisa,
    ...neverPauses,
    code: "CYHY_VS",
    name: "Cyber hygiene scanning",
    needs: ["exposure", "break_in"],
    summary:
      "Your public addresses are checked every week for known weaknesses. You get a report, and an alert when something serious appears.",
    description:
      "Scanners look at the addresses you list, from the internet, for open services and known weaknesses. Nothing is broken into. The checks run until you stop them, and you can change the list at any time.",
    availability: "available",
    availabilityNote: "Runs by itself, so there is rarely a wait.",
    paperwork: ["request_form", "acceptance_letter", "third_party_consent"],
    needsScope: true,
    leadTimeDays: 7,
    phases: [
      preparation(5, "Setting up the scans"),
      remote("First scan", 7),
      reporting(1, "First weekly report"),
    ],
    crew: null,
    deliverable: "A weekly report with a list of findings, and alerts in between.",
    alternatives: ["STATE_NAV", "UNIV_CLINIC", "COMMERCIAL"],
  },
  {
    ...fromCisa,
    ...neverPauses,
    code: "CYHY_WAS",
    name: "Web application scanning",
    needs: ["exposure", "break_in"],
    summary: "Your public websites are crawled and checked for common mistakes, without touching data.",
    description:
      "A scanner visits the sites you name as a visitor would and tries harmless checks for common programming and set-up mistakes. It suits results pages, voter lookup pages and online forms. If a company hosts the site, it has to agree first.",
    availability: "available",
    availabilityNote: "Runs by itself. Starting can take longer shortly before large elections.",
    paperwork: ["request_form", "acceptance_letter", "third_party_consent"],
    needsScope: true,
    leadTimeDays: 10,
    phases: [preparation(7, "Setting up the scans"), remote("First scan", 5), reporting(5, "First report")],
    crew: null,
    deliverable: "A monthly report for each site, and one on demand after a fix.",
    alternatives: ["STATE_NAV", "UNIV_CLINIC", "COMMERCIAL"],
  },
  {
    ...fromCisa,
    ...neverPauses,
    code: "DOTGOV",
    name: ".gov domain",
    needs: ["exposure", "phishing"],
    summary:
      "A .gov name for your website and mail, which only governments can have, so that voters know it is you.",
    description:
      "You ask for the name online, and a senior official of your government confirms it. The name costs nothing. Plan the move of your website and mail for a quiet part of the year, because voters must not be lost on the way.",
    availability: "available",
    availabilityNote:
      "Names are given out all year. Do not move an address voters use shortly before an election.",
    paperwork: ["request_form"],
    needsScope: false,
    leadTimeDays: 21,
    phases: [preparation(14, "Checking eligibility"), remote("Setting up the name", 7)],
    crew: null,
    deliverable: "A registered .gov name that you manage.",
    alternatives: ["STATE_NAV", "ADVISOR_VISIT"],
  },
  {
    ...fromCisa,
    ...neverPauses,
    code: "VDP",
    name: "Vulnerability disclosure program",
    needs: ["exposure"],
    summary:
      "A safe way for researchers to tell you about weaknesses they find, before somebody misuses them.",
    description:
      "You publish which systems may be looked at and how to report a weakness. Reports are checked before they reach you, so a small office is not flooded. You decide what is in scope.",
    availability: "limited",
    availabilityNote: "Who checks the reports differs by state. Check with your advisor.",
    paperwork: ["memorandum"],
    needsScope: true,
    leadTimeDays: 30,
    phases: [preparation(21, "Writing the policy"), remote("Opening the program", 7)],
    crew: null,
    deliverable: "A published policy and checked reports with advice on fixing them.",
    alternatives: ["CYHY_VS", "STATE_NAV", "COMMERCIAL"],
  },
];
