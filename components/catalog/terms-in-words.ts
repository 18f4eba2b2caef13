type Phase = { kind: "preparation" | "testing" | "reporting"; days: number };

/** The paper that takes the most effort; the service's page lists all of it. */
export function paperworkInBrief(papers: readonly string[]) {
  if (papers.includes("rules_of_engagement"))
    return papers.includes("appendix_a") ? "Rules of engagement and a signed scope" : "Rules of engagement";
  if (papers.includes("acceptance_letter")) return "One acceptance letter";
  if (papers.includes("memorandum")) return "A memorandum of understanding";
  if (papers.includes("nda")) return "A nondisclosure agreement";
  return papers.includes("request_form") ? "The request form alone" : "No paperwork";
}

export function paperInWords(paper: string) {
  return paperWords[paper] ?? paper;
}

export function fundingInWords(basis: string) {
  return fundingWords[basis] ?? "Ask before you agree to anything.";
}

/** "Takes 2 weeks, report 3 weeks later". */
export function timingInBrief(phases: readonly Phase[]) {
  const working = total(phases, "testing");
  const reporting = total(phases, "reporting");
  const work = `Takes ${inDays(working)}`;
  return reporting > 0 ? `${work}, report ${inDays(reporting)} later` : work;
}

/** "5 days", "2 weeks", "about 8 months". */
export function inDays(days: number) {
  if (days >= 90) return `about ${Math.round(days / 30)} months`;
  if (days >= 14 && days % 7 === 0) return `${days / 7} weeks`;
  if (days === 7) return "1 week";
  return days === 1 ? "1 day" : `${days} days`;
}

const total = (phases: readonly Phase[], kind: Phase["kind"]) =>
  phases.filter((phase) => phase.kind === kind).reduce((sum, { days }) => sum + days, 0);

const paperWords: Record<string, string> = {
  request_form: "The request, filled in here",
  acceptance_letter: "An acceptance letter, signed once",
  rules_of_engagement: "Rules of engagement: what may be done, and how it is stopped",
  appendix_a: "The scope: the addresses and places that may be looked at, and no others",
  third_party_consent: "Consent of the company that hosts a system, where one does",
  memorandum: "A memorandum of understanding with whoever provides it",
  nda: "A nondisclosure agreement",
  pcii: "A request to protect what you share from disclosure (PCII)",
  none: "None",
};

const fundingWords: Record<string, string> = {
  federal: "Nothing. It is paid for with federal money.",
  membership_fee: "A membership fee. Ask what it is, and what it covers.",
  state: "Usually nothing. Your state pays, where it offers this.",
  self_service: "Nothing. You run it yourself.",
  commercial: "What your contract says.",
};
