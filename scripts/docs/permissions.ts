import { readFileSync } from "node:fs";
import { z } from "zod";
import { table } from "./table";

const answers = z.record(z.string(), z.record(z.string(), z.array(z.string())));
type Answers = z.infer<typeof answers>;

/** The columns: whoever asks, in their relation to Franklin County's things. */
const roles: Record<string, [head: string, means: string]> = {
  visitor: ["visitor", "somebody not signed in"],
  suspended: ["suspended", "a member who was suspended, in a browser still signed in"],
  ownOfficial: ["official", "an official of the election office that asked"],
  ownSignatory: ["signatory", "who signs for that office"],
  ownAdministrator: ["org. admin.", "that office's organization administrator"],
  sameStateCounty: ["county", "an official of another county in the same state"],
  sameStateOffice: ["state", "an official of the same state's office"],
  otherState: ["elsewhere", "an official of an office in another state"],
  coordinator: ["coordinator", "a coordinator of the service desk"],
  assignedAssessor: ["assessor", "an assessor of the booked team"],
  otherAssessor: ["other team", "an assessor of another team"],
  regionAdvisor: ["advisor", "the advisor of the office's region"],
  secretariat: ["secretariat", "the secretariat, an observer in the group"],
  administrator: ["admin.", "an administrator of the portal"],
  leadership: ["leadership", "leadership, which sees facts and counts"],
  auditor: ["auditor", "an auditor, who reads the log"],
  groupChair: ["chair", "the chair of the working group, from another state"],
  vendor: ["vendor", "a member of a vendor"],
};

const marks: Record<string, [mark: string, means: string]> = {
  reached: ["✓", "carried out, or refused only for the state the thing is in"],
  shown: ["✓", "the page or file is shown, as far as this viewer may see it"],
  forbidden: ["✗", "refused: they see the thing, and may not do this to it"],
  refused: ["✗", "refused in so many words"],
  hidden: ["–", "answered as if it did not exist"],
  "signed out": ["○", "asked to sign in"],
  malformed: ["?", "not understood; such a cell proves nothing, so none should stand here"],
  moved: ["→", "sent to another page"],
  "not asked this way": ["·", "the route takes no such request"],
  "not ready": ["…", "told that the portal is not ready: where this was asked, no worker ran"],
};

const procedureMarks = ["reached", "forbidden", "hidden", "signed out", "malformed"];
const pageMarks = ["shown", "refused", "hidden", "signed out", "moved", "not asked this way", "not ready"];

/** The reviewed answers of the access tests, for people to read. */
export function permissionsPage(): string {
  const procedures = answers.parse(read("server/api/access-table.json"));
  const pages = z.object({ answers }).parse(read("e2e/walls/access-table.json")).answers;
  return `# Permissions

What every procedure, page and route answers to every role. Made by \`npm run docs\` from the two reviewed tables, \`server/api/access-table.json\` and \`e2e/walls/access-table.json\`; \`server/api/access.test.ts\` and \`e2e/walls/pages.test.ts\` ask everything as everybody and fail where an answer is another, or where a procedure or page is not listed.

Who asks, about the requests, papers, documents and people of Franklin County:

${table(["column", "who that is"], Object.values(roles))}

## Procedures

${legend(procedureMarks)}

${capabilitiesOf(procedures)
  .map((name) => capabilitySection(name, procedures))
  .join("\n\n")}

## Pages and routes

A word in braces stands for the id of such a thing. A page that is shown holds only what the procedures behind it give.

${legend(pageMarks)}

${answerTable("address", pages)}
`;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const legend = (outcomes: readonly string[]) =>
  outcomes.map((outcome) => `- ${marks[outcome]?.join(" ")}`).join("\n");

const capabilityOf = (procedure: string) => procedure.split(".")[0] ?? "";
const capabilitiesOf = (procedures: Answers) => [...new Set(Object.keys(procedures).map(capabilityOf))];

function capabilitySection(capability: string, procedures: Answers): string {
  const own = Object.entries(procedures).filter(([name]) => capabilityOf(name) === capability);
  return `### ${capability}\n\n${answerTable("procedure", Object.fromEntries(own))}`;
}

function answerTable(what: string, asked: Answers): string {
  const rows = Object.entries(asked).map(([name, outcomes]) => {
    const cells = Object.keys(roles).map((role) => markOf(outcomes, role));
    return [`\`${name}\``, ...cells];
  });
  return table([what, ...Object.values(roles).map(([head]) => head)], rows);
}

/** More than one mark where one address stands for things that answer differently. */
function markOf(outcomes: Record<string, string[]>, role: string): string {
  const known = Object.entries(outcomes).filter(([, asking]) => asking.includes(role));
  return known.map(([outcome]) => marks[outcome]?.[0] ?? outcome).join(" ");
}
