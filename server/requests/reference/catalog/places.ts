import type { ServiceEntry } from "../service-entry";
import { fromCisa, neverPauses, onSite, preparation, reporting } from "./terms";

export const places: readonly ServiceEntry[] = [
  {
    ...fromCisa,
    ...neverPauses,
    code: "SAFE",
    name: "Security walk-through",
    needs: ["building"],
    summary:
      "A security advisor walks through your office, warehouse or polling place and suggests what to improve.",
    description:
      "The advisor looks at doors, keys, cameras, storage and how people move on a busy day. A visit takes a few hours. You get ideas to choose from, not a grade.",
    availability: "limited",
    availabilityNote: "Depends on your region's advisors. Check with yours.",
    paperwork: ["request_form"],
    needsScope: false,
    leadTimeDays: 14,
    phases: [preparation(7), onSite("Visit", 1), reporting(14)],
    crew: 1,
    deliverable: "A short list of options, from free to costly.",
    alternatives: ["ADVISOR_VISIT", "STATE_NAV"],
  },
  {
    ...fromCisa,
    ...neverPauses,
    code: "IST_FULL",
    name: "In-depth building survey",
    needs: ["building"],
    summary: "A full-day survey of one important building, compared with others of its kind.",
    description:
      "An advisor records protections and how fast the place could work again after damage. It suits a central counting site or a main warehouse. Your answers are protected by law once you agree to it.",
    availability: "limited",
    availabilityNote: "Depends on your region's advisors. Check with yours.",
    paperwork: ["request_form", "pcii"],
    needsScope: false,
    leadTimeDays: 30,
    phases: [preparation(14), onSite("Survey", 1), reporting(30, "Dashboard")],
    crew: 1,
    deliverable: "A dashboard of protection and recovery, compared with similar buildings.",
    alternatives: ["SAFE", "ADVISOR_VISIT"],
  },
];
