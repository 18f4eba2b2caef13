"use client";

import { Building2, Lock, Paperclip } from "lucide-react";
import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { TextArea } from "@/components/ui/text-area";
import { Attachments, useAttachments } from "./attachments";
import { MoveError } from "./move-error";

type ComposerProps = {
  requestId: string;
  office: string;
  /** Who reads a message. */
  goesTo: string;
  /** The question the reader is to answer now. */
  question: { id: string; author: string } | null;
  canNote: boolean;
};

/** A message, an answer while a question waits, or for the service desk an internal note. */
export function Composer({ requestId, office, goesTo, question, canNote }: ComposerProps) {
  const action = useAction();
  const attachments = useAttachments();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [body, setBody] = useState("");
  const [isNote, setNote] = useState(false);
  const line = { id, requestId, body, fileIds: attachments.fileIds };
  const call = () => {
    if (isNote) return trpc.requests.note.mutate(line);
    if (question) return trpc.requests.answer.mutate({ ...line, questionId: question.id });
    return trpc.requests.message.mutate(line);
  };
  const send = () =>
    void action.run<unknown>(call, {
      onDone: () => {
        setId(crypto.randomUUID());
        setBody("");
        attachments.clear();
      },
    });
  return (
    <div>
      {canNote && <ReaderChoice office={office} isNote={isNote} onChoose={setNote} />}
      <div className={cx(isNote && "[&_textarea]:border-note-line [&_textarea]:bg-note-bg")}>
        <TextArea
          label={labelOf(isNote, question?.author)}
          hint={isNote ? `${office} will not see this.` : goesTo}
          rows={3}
          limit={4000}
          value={body}
          error={action.error?.fields.body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
      </div>
      {attachments.isOpen && <Attachments attachments={attachments} />}
      <MoveError message={action.error?.message} />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        {!attachments.isOpen && (
          <Button variant="quiet" icon={<Paperclip />} onClick={attachments.open}>
            Attach files
          </Button>
        )}
        <Button
          isPending={action.isPending}
          pendingLabel="Sending…"
          disabledReason={attachments.isSending ? "A file is still on its way." : null}
          onClick={send}
        >
          {buttonOf(isNote, question !== null)}
        </Button>
      </div>
    </div>
  );
}

const labelOf = (isNote: boolean, asker: string | undefined) => {
  if (isNote) return "Internal note";
  return asker === undefined ? "Message" : `Answer ${asker}`;
};

const buttonOf = (isNote: boolean, isAnswer: boolean) => {
  if (isNote) return "Save note";
  return isAnswer ? "Send the answer" : "Send";
};

type ReaderChoiceProps = { office: string; isNote: boolean; onChoose: (isNote: boolean) => void };

function ReaderChoice({ office, isNote, onChoose }: ReaderChoiceProps) {
  const choices = [
    { note: false, label: `To ${office}`, icon: <Building2 /> },
    { note: true, label: "Internal note", icon: <Lock /> },
  ];
  return (
    <fieldset className="mb-3 inline-flex rounded-md border border-control max-sm:flex max-sm:flex-col">
      <legend className="sr-only">Who reads it</legend>
      {choices.map(({ note, label, icon }) => (
        <label
          key={label}
          className={cx(
            "flex min-h-control-small cursor-pointer items-center gap-1.5 px-3 text-small font-semibold has-focus-visible:focus-ring max-sm:min-h-11",
            note && "border-l border-control max-sm:border-t max-sm:border-l-0",
            isNote === note && (note ? "bg-note-bg text-note-fg" : "bg-surface-selected"),
          )}
        >
          <input
            type="radio"
            name="reader"
            className="sr-only"
            checked={isNote === note}
            onChange={() => onChoose(note)}
          />
          {icon}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
