/** The first thing the Tab key meets. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-1 left-1 z-palette -translate-y-16 rounded-md bg-surface px-4 py-2.5 font-semibold text-link shadow-2 focus:translate-y-0 print:hidden"
    >
      Skip to the content
    </a>
  );
}
