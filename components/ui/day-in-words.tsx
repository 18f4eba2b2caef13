/** What a date field holds, with weekday and year. Keeps its line when empty, so nothing below moves. */
export function DayInWords({ words }: { words: string | null }) {
  return <p className="mt-1 min-h-[1.35em] text-small text-muted">{words}</p>;
}
