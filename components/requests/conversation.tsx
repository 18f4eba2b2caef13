import { TlpLabel } from "@/components/ui/marking";
import { Panel, PanelBody, PanelHead, PanelList } from "@/components/ui/panel";
import { Composer } from "./composer";
import { ConversationLine } from "./conversation-line";
import type { RequestMessage, RequestView } from "./outputs";

type ConversationProps = { request: RequestView; messages: readonly RequestMessage[]; now: Date };

/** What the office, the service desk and the team said to each other, oldest first. */
export function Conversation({ request, messages, now }: ConversationProps) {
  const { organization, can, moves } = request;
  const question = openQuestion(request, messages);
  const mayAnswer = moves.some(({ name }) => name === "answer");
  return (
    <Panel aria-labelledby="conversation">
      <PanelHead
        id="conversation"
        title="Conversation"
        count={messages.length}
        actions={<TlpLabel tlp="AMBER+STRICT" />}
      />
      {messages.length > 0 ? (
        <PanelList>
          {messages.map((message) => (
            <ConversationLine
              key={message.id}
              message={message}
              state={questionState(message, messages)}
              canSettle={can.note && canSettle(message, messages)}
              office={organization.name}
              zone={organization.timeZone}
              now={now}
            />
          ))}
        </PanelList>
      ) : (
        <PanelBody className="text-muted">Nothing is written yet.</PanelBody>
      )}
      {can.write && (
        <div id="write" className="border-t p-4 print:hidden">
          <Composer
            requestId={request.id}
            office={organization.name}
            goesTo={goesTo(request)}
            question={question && mayAnswer ? { id: question.id, author: question.author } : null}
            canNote={can.note}
          />
        </div>
      )}
      {!can.write && (
        <PanelBody className="border-t text-small text-muted">The conversation is closed.</PanelBody>
      )}
    </Panel>
  );
}

/** The question the office's turn is about. */
export function openQuestion({ status }: RequestView, messages: readonly RequestMessage[]) {
  if (status !== "answer_needed") return null;
  return messages.findLast(({ kind }) => kind === "question") ?? null;
}

const isAnswered = (question: RequestMessage, messages: readonly RequestMessage[]) =>
  messages.some(({ questionId }) => questionId === question.id);

const canSettle = (message: RequestMessage, messages: readonly RequestMessage[]) =>
  message.kind === "question" && message.settledAt === null && isAnswered(message, messages);

function questionState(message: RequestMessage, messages: readonly RequestMessage[]) {
  if (message.kind !== "question") return null;
  if (message.settledAt) return "Question, answer accepted";
  return isAnswered(message, messages) ? "Question, answered" : "Question, not answered yet";
}

function goesTo({ organization, team }: RequestView) {
  const office = organization.name;
  return team
    ? `Read by ${office}, the service desk and ${team.name}`
    : `Read by ${office} and the service desk`;
}
