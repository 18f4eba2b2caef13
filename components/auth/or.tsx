/** Between two ways to do the same. */
export function Or() {
  return (
    <p className="flex items-center gap-3 text-small text-muted before:flex-1 before:border-t after:flex-1 after:border-t">
      or
    </p>
  );
}
