/** What an office comes for, in its own words; the service finder's choices, in their order. */
export const needs = [
  { key: "exposure", label: "See what attackers can see", hint: "Checks of what you show to the internet" },
  {
    key: "break_in",
    label: "Have someone try to break in",
    hint: "A team attacks as a criminal would, with your leave",
  },
  {
    key: "phishing",
    label: "See how staff handle phishing",
    hint: "Practice messages, and defenses for your mail",
  },
  { key: "network_review", label: "Get our network reviewed", hint: "Design, settings, suppliers and plans" },
  { key: "practice", label: "Practice for a bad day", hint: "Exercises, plans and training" },
  {
    key: "building",
    label: "Check a building or storage site",
    hint: "Polling places, warehouses and offices",
  },
  { key: "advisor", label: "Meet an advisor near us", hint: "A person who knows the field and your region" },
  { key: "incident", label: "Something is happening now", hint: "Help with a suspected attack or outage" },
] as const;

export type Need = (typeof needs)[number]["key"];
