/** An en dash on screen, the reason in speech. */
export function Unknown({ why }: { why: string }) {
  return (
    <span className="text-muted" title={why}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{why}</span>
    </span>
  );
}
