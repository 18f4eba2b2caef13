import { useEffect, useState } from "react";
import type { ComboboxChoice, ComboboxProps } from "./combobox";

type SearchProps = Pick<ComboboxProps, "choices" | "onSearch" | "value"> & {
  initialText: string;
  startsFocused: boolean;
};

const PAUSE_MS = 200;
const SHOWN_MAX = 100;

/** What fits the typed words: filtered here, or asked for once typing pauses. The latest question wins. */
export function useComboboxSearch({ choices, onSearch, value, initialText, startsFocused }: SearchProps) {
  const [text, setText] = useState(initialText);
  const [answer, setAnswer] = useState<Answer>({ found: value ? [value] : [], isBusy: false, problem: null });
  const [isFocused, setIsFocused] = useState(startsFocused);
  // A chosen label in the field is not a question.
  const question = value?.label === text ? "" : text.trim();

  useEffect(() => {
    if (!onSearch) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setAnswer((before) => ({ ...before, isBusy: true }));
      onSearch(question, abort.signal).then(
        (found) => !abort.signal.aborted && setAnswer({ found, isBusy: false, problem: null }),
        () => !abort.signal.aborted && setAnswer({ found: [], isBusy: false, problem: FAILED }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [onSearch, question]);

  const shown: Answer = onSearch
    ? answer
    : { found: fitting(choices ?? [], question), isBusy: false, problem: null };
  return {
    ...shown,
    // Left half-typed, the field says again what is chosen.
    text: isFocused ? text : (value?.label ?? ""),
    isFocused,
    change: setText,
    enter: () => {
      setText(value?.label ?? "");
      setIsFocused(true);
    },
    leave: () => setIsFocused(false),
  };
}

export type ComboboxSearch = ReturnType<typeof useComboboxSearch>;

type Answer = { found: readonly ComboboxChoice[]; isBusy: boolean; problem: string | null };

const FAILED = "The list did not load. Type again to retry.";

function fitting(choices: readonly ComboboxChoice[], question: string) {
  const wanted = question.toLowerCase();
  return choices.filter((choice) => choice.label.toLowerCase().includes(wanted)).slice(0, SHOWN_MAX);
}
