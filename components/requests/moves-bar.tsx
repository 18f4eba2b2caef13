import { SendAgreementButton } from "@/components/agreements/send-agreement-button";
import { LinkButton } from "@/components/ui/link-button";
import { PanelMoves } from "@/components/ui/panel";
import { isoDay } from "@/components/ui/time-format";
import { AskButton } from "./ask-button";
import { DeclineButton } from "./decline-button";
import { MoreMoves } from "./more-moves";
import type { RequestView } from "./outputs";
import { PlainMove } from "./plain-move";
import { WithdrawButton } from "./withdraw-button";

type MovesBarProps = {
  request: RequestView;
  /** The paper this reader can sign now. */
  agreementToSign: string | null;
  now: Date;
};

/** What the reader can do now: exactly one primary, the others beside it, the way out last. */
export function MovesBar({ request, agreementToSign, now }: MovesBarProps) {
  const offered = request.moves.map(({ name }) => name as string);
  const isShown = (name: string) => offered.includes(name) && (name !== "sign" || agreementToSign !== null);
  const shown = order.filter(isShown);
  const isWayOut = (name: string) => name === "decline" || name === "withdraw";
  if (shown.length === 0) return null;
  const forward = shown.filter((name) => !isWayOut(name));
  const [first] = forward;
  const others = [...forward.slice(1), ...shown.filter(isWayOut)];
  return (
    <PanelMoves aria-label="What you can do" role="group">
      {first ? (
        <MoveButton {...{ name: first, request, agreementToSign, now }} isFirst />
      ) : (
        <p className="text-muted">Nothing waits for you here.</p>
      )}
      <MoreMoves isFolded={others.length > 1}>
        {others.map((name) => (
          <span
            key={name}
            className={isWayOut(name) ? "contents sm:last:ml-auto sm:last:inline" : "contents"}
          >
            <MoveButton {...{ name, request, agreementToSign, now }} isFirst={false} />
          </span>
        ))}
      </MoreMoves>
    </PanelMoves>
  );
}

// Forward first: the first one shown is the primary. Delivering and acknowledging stand with the report,
// changing the scope with the scope, releasing dates on the board.
const order = [
  ...[
    "submit",
    "answer",
    "sign",
    "take",
    "send_agreement",
    "accept",
    "book",
    "set_up",
    "start",
    "finish",
    "resume",
  ],
  ...["ask", "hold", "decline", "withdraw"],
] as const;

type MoveButtonProps = MovesBarProps & { name: string; isFirst: boolean };

function MoveButton({ name, request, agreementToSign, now, isFirst }: MoveButtonProps) {
  const { id, version, organization } = request;
  const label = request.moves.find((move) => move.name === name)?.label ?? "";
  const variant = isFirst ? "primary" : "secondary";
  const isPlain = (move: string): move is keyof typeof plainMoves => move in plainMoves;
  if (isPlain(name))
    return <PlainMove {...{ id, version, label, variant }} move={name} said={plainMoves[name]} />;
  const href = linkFor(name, id, agreementToSign);
  if (href !== null) {
    return (
      <LinkButton href={href} variant={variant}>
        {linkLabels[name] ?? label}
      </LinkButton>
    );
  }
  if (name === "send_agreement") {
    return (
      <SendAgreementButton
        requestId={id}
        office={organization.name}
        requestVersion={version}
        today={isoDay(now, organization.timeZone)}
      />
    );
  }
  if (name === "ask") return <AskButton {...{ id, version }} office={organization.name} variant={variant} />;
  if (name === "decline") return <DeclineButton {...{ id, version }} office={organization.name} />;
  return <WithdrawButton {...{ id, version }} isDraft={request.status === "draft"} />;
}

const plainMoves = {
  take: "You have this request now.",
  accept: "Accepted. The office is told.",
  set_up: "It is set up. The office is told, and the request is closed.",
  start: "Testing has started. The office is told.",
  finish: "Testing is done. Next comes the report.",
  hold: "On hold. The office is told.",
  resume: "Off hold. The office is told.",
} as const;

function linkFor(name: string, id: string, agreementToSign: string | null) {
  if (name === "submit") return `/requests/${id}/edit`;
  if (name === "answer") return "#write";
  if (name === "book") return `/schedule?request=${id}`;
  return name === "sign" && agreementToSign !== null ? `/agreements/${agreementToSign}` : null;
}

const linkLabels: Record<string, string> = {
  submit: "Go on with the request",
  sign: "Read and sign",
  book: "Find dates",
};
