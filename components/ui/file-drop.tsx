"use client";

import { Check, CircleAlert, FileUp, Upload as UploadIcon } from "lucide-react";
import { useId, useState, type DragEvent, type ReactNode } from "react";
import { formatBytes } from "./byte-size";
import { cx } from "./class-names";
import { ProgressBar } from "./progress-bar";
import { typeWords, useUploads, type Upload, type UploadRules } from "./use-uploads";

type FileDropProps<Result> = UploadRules<Result> & {
  label: string;
  /** More to know before choosing: who will see it, whether it is scanned. */
  hint?: ReactNode;
  error?: ReactNode;
  isMultiple?: boolean | undefined;
  id?: string | undefined;
  /** After a finished file is taken off the list. */
  onRemoved?: (result: Result) => void;
  /** Beside a finished file: its marking. */
  renderDone?: (result: Result, file: File) => ReactNode;
};

/** Says the limits first, then each step of each file. */
export function FileDrop<Result>(props: FileDropProps<Result>) {
  const { error, onRemoved, renderDone } = props;
  const { uploads, add, remove, retry } = useUploads(props);
  return (
    <div>
      <DropZone {...props} hasError={Boolean(error)} onFiles={add} />
      {error && (
        <p className="mt-1.5 flex gap-1.5 text-small font-semibold text-danger">
          <CircleAlert />
          {error}
        </p>
      )}
      <ul aria-live="polite" className="divide-y">
        {uploads.map((each) => (
          <UploadRow
            key={each.id}
            upload={each}
            onRetry={() => retry(each)}
            onRemove={() => {
              remove(each.id);
              if (each.result !== null) onRemoved?.(each.result);
            }}
          >
            {each.result !== null && renderDone?.(each.result, each.file)}
          </UploadRow>
        ))}
      </ul>
    </div>
  );
}

type DropZoneProps = Pick<
  FileDropProps<unknown>,
  "label" | "hint" | "isMultiple" | "id" | "accept" | "limitBytes"
> & {
  hasError: boolean;
  onFiles: (files: File[]) => void;
};

function DropZone({ id, isMultiple = false, accept, hasError, onFiles, ...words }: DropZoneProps) {
  const made = useId();
  const inputId = id ?? made;
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) =>
    onFiles(Array.from(files ?? []).slice(0, isMultiple ? undefined : 1));
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setIsOver(over);
  };
  return (
    <div
      className={cx(
        "relative rounded-md border-2 border-dashed text-center",
        isOver ? "border-accent bg-accent-soft" : "border-control",
      )}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={inputId}
        type="file"
        className="peer sr-only"
        accept={accept.join(",")}
        multiple={isMultiple}
        aria-describedby={`${inputId}-limit`}
        aria-invalid={hasError || undefined}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <DropWords {...words} {...{ accept, isMultiple, inputId }} />
    </div>
  );
}

type DropWordsProps = Pick<DropZoneProps, "label" | "hint" | "accept" | "limitBytes" | "isMultiple"> & {
  inputId: string;
};

function DropWords({ label, hint, accept, limitBytes, isMultiple, inputId }: DropWordsProps) {
  return (
    <label htmlFor={inputId} className="block cursor-pointer rounded-md p-5 peer-focus-visible:focus-ring">
      <UploadIcon className="mx-auto size-5.5 stroke-[1.5] text-muted" />
      <span className="mt-1.5 block">
        <b>{label}</b>: drop here or <span className="link">choose {isMultiple ? "files" : "a file"}</span>
      </span>
      <span id={`${inputId}-limit`} className="block text-small text-muted">
        {typeWords(accept)}, up to {formatBytes(limitBytes)}
        {isMultiple && " each"}
        {hint && <span className="block">{hint}</span>}
      </span>
    </label>
  );
}

type UploadRowProps = {
  upload: Upload<unknown>;
  onRetry: () => void;
  onRemove: () => void;
  children: ReactNode;
};

function UploadRow({ upload, onRetry, onRemove, children }: UploadRowProps) {
  const { file, state, progress, message } = upload;
  return (
    <li className="grid grid-cols-[1.125rem_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-1 py-2.5 text-small">
      {stateIcons[state]}
      <div className="min-w-0">
        <p className="[overflow-wrap:anywhere]">{file.name}</p>
        {message !== null && <p className="text-danger">{message}</p>}
        {state === "sending" && <p className="text-muted">Sending, {Math.round(progress)}%</p>}
        {state === "done" && <p className="text-muted">Saved, {formatBytes(file.size)}</p>}
      </div>
      <div className="flex items-center gap-3">
        {children}
        {state === "failed" && <RowButton onClick={onRetry}>Try again</RowButton>}
        <RowButton onClick={onRemove} subject={file.name}>
          {state === "sending" ? "Stop" : "Remove"}
        </RowButton>
      </div>
      {state === "sending" && (
        <ProgressBar value={progress} label={`Sending ${file.name}`} className="col-span-2 col-start-2" />
      )}
    </li>
  );
}

const stateIcons: Record<Upload<unknown>["state"], ReactNode> = {
  sending: <FileUp className="text-muted" />,
  done: <Check className="text-success" />,
  failed: <CircleAlert className="text-danger" />,
  refused: <CircleAlert className="text-danger" />,
};

type RowButtonProps = { onClick: () => void; subject?: string | undefined; children: ReactNode };

function RowButton({ onClick, subject, children }: RowButtonProps) {
  return (
    <button type="button" className="link max-sm:min-h-11" onClick={onClick}>
      {children}
      {subject !== undefined && <span className="sr-only"> {subject}</span>}
    </button>
  );
}
