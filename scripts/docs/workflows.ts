import type { Move } from "@/server/kernel/workflow";
import type { Viewer } from "@/server/access";
import { applicationWorkflow } from "@/server/membership/workflow";
import { requestStatuses, statusFace } from "@/server/requests/schema";
import { requestWorkflow } from "@/server/requests/workflow";
import { applicationAsker, requestAsker, type Asker } from "./askers";
import { stateDiagram } from "./state-diagram";
import { table } from "./table";

/** More lines into one box than these make a diagram nobody reads. */
const mostOrigins = 5;

type Drawn<Subject extends { status: string }> = {
  moves: Readonly<Record<string, Move<Viewer, Subject>>>;
  word: (status: string) => string;
  asker: Asker<Subject>;
};

export function workflowsPage(): string {
  const requestWord = (status: string) =>
    requestStatuses.flatMap((known) => (known === status ? [statusFace[known].label] : []))[0] ?? status;
  return `# Workflows

Every way a request and an application can move. Made by \`npm run docs\` from \`server/requests/workflow.ts\` and \`server/membership/workflow.ts\`; who may make a move was found by asking its rule as each kind of person. A procedure may ask for more: only the signer an agreement was sent to signs it, and dates need a signature. A move with several destinations goes to the first whose condition holds.

## A request

${workflow({ moves: requestWorkflow, word: requestWord, asker: requestAsker })}

## An application

Vouched is a fact about an open application; in the table it is a stage of its own.

${workflow({ moves: applicationWorkflow, word: inWords, asker: applicationAsker })}
`;
}

const inWords = (status: string) => status.charAt(0).toUpperCase() + status.slice(1).replaceAll("_", " ");

function workflow<Subject extends { status: string }>({ moves, word, asker }: Drawn<Subject>): string {
  const all = Object.values(moves);
  const rows = Object.entries(moves).map(([name, move]) => [
    ...[`\`${name}\``, move.label, move.from.map(word).join(", ")],
    ...[destinations(move).map(word).join(" or "), asker(move)],
  ]);
  const steps = all
    .filter(({ from }) => from.length < mostOrigins)
    .flatMap((move) =>
      move.from.flatMap((from) => destinations(move).map((to) => ({ from, to, label: move.label }))),
    );
  const notDrawn = all
    .filter(({ from }) => from.length >= mostOrigins)
    .map((move) => `“${move.label}”, which leads to ${destinations(move).map(word).join(" or ")}`);
  return [
    stateDiagram(steps, word),
    ...(notDrawn.length > 0 ? [`Not drawn, as possible from so many statuses: ${notDrawn.join("; ")}.`] : []),
    table(["move", "label", "from", "to", "who may"], rows),
  ].join("\n\n");
}

type Way = { label: string; from: readonly string[]; to: string; instead?: readonly { to: string }[] };

const destinations = ({ to, instead = [] }: Way): string[] => [
  ...new Set([to, ...instead.map((other) => other.to)]),
];
