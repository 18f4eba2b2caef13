/** How much of the whole, beside its number in the same row. */
export function Bar({ part, whole }: { part: number; whole: number }) {
  return (
    <span aria-hidden="true" className="block h-3 bg-surface-sunken [print-color-adjust:exact]">
      <span
        className="block h-full bg-chart-a"
        style={{ width: `${whole === 0 ? 0 : (part * 100) / whole}%` }}
      />
    </span>
  );
}
