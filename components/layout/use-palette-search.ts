import { useEffect, useState } from "react";
import type { Place, PlaceIcon } from "./places";
import type { PaletteEntry, PaletteSearch } from "./search-button";

export type PaletteLine = { label: string; sub: string | undefined; href: string; icon: PlaceIcon };

const PAUSE_MS = 200;

/** Places at once, things after a pause in typing; the latest question wins. */
export function usePaletteSearch(places: readonly Place[], search: PaletteSearch | undefined) {
  const [query, setQuery] = useState("");
  const [answer, setAnswer] = useState<Answer>({ to: "", entries: [], hasFailed: false });
  const question = query.trim();

  useEffect(() => {
    if (!search || question.length < 2) return;
    const abort = new AbortController();
    const settle = (entries: readonly PaletteEntry[], hasFailed: boolean) =>
      !abort.signal.aborted && setAnswer({ to: question, entries, hasFailed });
    const timer = setTimeout(() => {
      search(question, abort.signal).then(
        (entries) => settle(entries, false),
        () => settle([], true),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search, question]);

  const isAnswered = !search || question.length < 2 || answer.to === question;
  const entries = question.length < 2 || !isOneLine(question, answer.to) ? [] : answer.entries;
  return {
    query,
    setQuery,
    groups: groupLines(places, entries, question),
    status: statusOf(isAnswered, answer),
  };
}

/** Going on typing keeps what was found, so that the list does not flicker; other words take it away at once. */
const isOneLine = (question: string, answered: string) =>
  answered !== "" && (question.startsWith(answered) || answered.startsWith(question));

type Answer = { to: string; entries: readonly PaletteEntry[]; hasFailed: boolean };

function statusOf(isAnswered: boolean, answer: Answer) {
  if (!isAnswered) return "Looking…";
  return answer.hasFailed
    ? "The search did not answer. Type again to retry."
    : "Nothing you may open fits. Try fewer letters, or a reference like AR-7K3M-Q2.";
}

function groupLines(places: readonly Place[], entries: readonly PaletteEntry[], question: string) {
  const wanted = question.toLowerCase();
  const groups = new Map<string, PaletteLine[]>();
  const add = (group: string, line: PaletteLine) => groups.set(group, [...(groups.get(group) ?? []), line]);
  for (const { group, label, sub, href } of entries) add(group, { label, sub, href, icon: iconOf(group) });
  for (const { label, href, icon } of places) {
    if (label.toLowerCase().includes(wanted)) add("Go to", { label, sub: undefined, href, icon });
  }
  return [...groups];
}

const groupIcons: Record<string, PlaceIcon> = {
  requests: "requests",
  documents: "documents",
  people: "directory",
  organizations: "directory",
  groups: "groups",
  services: "services",
};

function iconOf(group: string): PlaceIcon {
  return groupIcons[group.toLowerCase()] ?? "other";
}
