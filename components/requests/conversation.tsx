import Link from "next/link";
import { TlpLabel } from "@/components/ui/marking";
import { Panel, PanelBody, PanelHead, PanelList } from "@/components/ui/panel";
import { Composer } from "./composer";
import { ConversationLine } from "./conversation-line";
import type { RequestMessage, RequestMessages, RequestView } from "./outputs";

type ConversationProps = {
  request: RequestView;
  messages: RequestMessages;
  /** An older page of it: reading only. */
  isEarlier: boolean;
  now: Date;
};

/** What the office, the service desk and the team said to each other, oldest first. */
export function Conversation({ request, messages, isEarlier, now }: ConversationProps) {
  const { organization, can, moves, question } = request;
  const { items, earlier } = messages;
  const mayAnswer = moves.some(({ name }) => name === "answer");
  return (
    <Panel aria-labelledby="conversation">
      <PanelHead
        id="conversation"
        title="Conversation"
        count={earlier === null && !isEarlier && items.length > 0 ? items.length : undefined}
        actions={<TlpLabel tlp="AMBER+STRICT" />}
      />
      {earlier !== null && (
        <PanelBody className="border-b text-small print:hidden">
          <Link className="link" href={`/requests/${request.id}?before=${earlier}#conversation`}>
            Earlier messages
          </Link>
        </PanelBody>
      )}
      {items.length > 0 ? (
        <PanelList>
          {items.map((message) => (
            <ConversationLine
              key={message.id}
              message={message}
              state={questionState(message)}
              canSettle={can.note && canSettle(message)}
              office={organization.name}
              zone={organization.timeZone}
              now={now}
            />
          ))}
        </PanelList>
      ) : (
        <PanelBody className="text-muted">Nothing is written yet.</PanelBody>
      )}
      {isEarlier && (
        <PanelBody className="border-t text-small print:hidden">
          <Link className="link" href={`/requests/${request.id}#conversation`}>
            Newest messages
          </Link>
        </PanelBody>
      )}
      {can.write && !isEarlier && (
        <div id="write" className="border-t p-4 print:hidden">
          <Composer
            requestId={request.id}
            office={organization.name}
            goesTo={goesTo(request)}
            question={mayAnswer ? question : null}
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

const canSettle = ({ kind, settledAt, isAnswered }: RequestMessage) =>
  kind === "question" && settledAt === null && isAnswered;

function questionState({ kind, settledAt, isAnswered }: RequestMessage) {
  if (kind !== "question") return null;
  if (settledAt) return "Question, answer accepted";
  return isAnswered ? "Question, answered" : "Question, not answered yet";
}

function goesTo({ organization, team }: RequestView) {
  const office = organization.name;
  return team
    ? `Read by ${office}, the service desk and ${team.name}`
    : `Read by ${office} and the service desk`;
}
