import { useRef, useState } from "react";
import { formatBytes } from "./byte-size";

export type Upload<Result> = {
  id: number;
  file: File;
  state: "sending" | "done" | "failed" | "refused";
  /** 0 to 100. */
  progress: number;
  message: string | null;
  result: Result | null;
};

export type UploadRules<Result> = {
  /** Endings with their dot: [".pdf", ".csv"]. */
  accept: readonly string[];
  limitBytes: number;
  /** Sends one file. A thrown Error's message is shown as it is, so it must be a sentence for the reader. */
  upload: (file: File, onProgress: (percent: number) => void, signal: AbortSignal) => Promise<Result>;
  onUploaded?: ((result: Result, file: File) => void) | undefined;
};

/** The files of one drop zone: each checked, sent with progress, stopped, retried or taken off. */
export function useUploads<Result>({ accept, limitBytes, upload, onUploaded }: UploadRules<Result>) {
  const [uploads, setUploads] = useState<readonly Upload<Result>[]>([]);
  const running = useRef(new Map<number, AbortController>());
  const lastId = useRef(0);

  const change = (id: number, part: Partial<Upload<Result>>) =>
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...part } : each)));

  const send = async (id: number, file: File) => {
    const abort = new AbortController();
    running.current.set(id, abort);
    change(id, { state: "sending", progress: 0, message: null });
    try {
      const result = await upload(file, (progress) => change(id, { progress }), abort.signal);
      change(id, { state: "done", progress: 100, result });
      onUploaded?.(result, file);
    } catch (error) {
      const message = error instanceof Error && error.message ? error.message : STOPPED;
      if (!abort.signal.aborted) change(id, { state: "failed", message });
    } finally {
      running.current.delete(id);
    }
  };

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      lastId.current += 1;
      const id = lastId.current;
      const message = refusalOf(file, accept, limitBytes);
      const state = message === null ? "sending" : "refused";
      setUploads((before) => [...before, { id, file, state, progress: 0, message, result: null }]);
      if (message === null) void send(id, file);
    }
  };

  const remove = (id: number) => {
    running.current.get(id)?.abort();
    setUploads((before) => before.filter((each) => each.id !== id));
  };

  return { uploads, add, remove, retry: (each: Upload<Result>) => void send(each.id, each.file) };
}

const STOPPED = "The upload stopped before the file was saved. Nothing was kept. Try again.";

/** Why a file is not even sent; null when it may be. */
export function refusalOf(file: Pick<File, "name" | "size">, accept: readonly string[], limitBytes: number) {
  const name = file.name.toLowerCase();
  if (!accept.some((ending) => name.endsWith(ending.toLowerCase()))) {
    return `Not a file type Ballast takes here. Save it as ${typeWords(accept)}.`;
  }
  if (file.size === 0) return "This file is empty. Check it and choose it again.";
  if (file.size > limitBytes) {
    return `${formatBytes(file.size)} is over the limit of ${formatBytes(limitBytes)}. Make it smaller or split it.`;
  }
  return null;
}

/** [".pdf", ".csv"] as "PDF or CSV". */
export function typeWords(accept: readonly string[]) {
  const words = accept.map((ending) => ending.replace(".", "").toUpperCase());
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : last;
}
