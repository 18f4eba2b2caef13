import { Lock, Paperclip } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { formatBytes } from "@/components/ui/byte-size";
import { cx } from "@/components/ui/class-names";
import { Time } from "@/components/ui/time";
import type { RequestMessage } from "./outputs";
import { SettleButton } from "./settle-button";

type ConversationLineProps = {
  message: RequestMessage;
  /** What became of a question. */
  state: string | null;
  canSettle: boolean;
  office: string;
  zone: string;
  now: Date;
};

export function ConversationLine({ message, state, canSettle, office, zone, now }: ConversationLineProps) {
  const { kind, author, createdAt, body, files, id } = message;
  const isNote = kind === "note";
  return (
    <li
      className={cx(
        "grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3",
        isNote && "border-l-4 border-l-note-line bg-note-bg",
      )}
    >
      {isNote ? <Lock className="mt-0.5 size-4.5 text-note-fg" /> : <Avatar name={author} />}
      <div className="min-w-0">
        {isNote && (
          <p className="text-small font-semibold text-note-fg">
            Internal note. {office} does not see it: only the service desk does.
          </p>
        )}
        <p className="text-small">
          <b>{author}</b>{" "}
          <span className="text-muted">
            · <Time value={createdAt} kind="datetime" zone={zone} now={now} />
            {(state ?? (kind === "answer" && "Answer")) && <> · {state ?? "Answer"}</>}
          </span>
        </p>
        <p className="mt-0.5 max-w-measure text-prose [overflow-wrap:anywhere] whitespace-pre-line">{body}</p>
        {files.length > 0 && <FileLinks files={files} />}
        {canSettle && <SettleButton questionId={id} />}
      </div>
    </li>
  );
}

function FileLinks({ files }: { files: RequestMessage["files"] }) {
  return (
    <ul className="mt-1.5 space-y-1 text-small">
      {files.map(({ id, name, size }) => (
        <li key={id} className="flex items-center gap-1.5">
          <Paperclip className="text-muted" />
          <a href={`/api/files/${id}`} download className="link [overflow-wrap:anywhere]">
            {name}
          </a>
          <span className="whitespace-nowrap text-muted">{formatBytes(size)}</span>
        </li>
      ))}
    </ul>
  );
}
