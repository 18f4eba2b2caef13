const steps = [
  { title: "Ask", words: "About five minutes. It saves as you go, and you can come back any time." },
  { title: "Agree on the scope", words: "You list what may be looked at. Nothing else is touched." },
  {
    title: "Sign",
    words: "A person with authority signs for exactly that scope. Changing it voids the signature.",
  },
  {
    title: "Pick dates",
    words: "Only dates outside your freeze, early enough to fix things before you vote.",
  },
  {
    title: "Fix what matters",
    words: "You get the report. Only your office and the team see it unless you share it.",
  },
];

/** What an office goes through, from asking to fixing. */
export function Steps() {
  return (
    <ol className="mt-5 grid grid-cols-5 gap-6 max-rail:grid-cols-2 max-sm:grid-cols-[minmax(0,1fr)] max-sm:gap-4">
      {steps.map(({ title, words }, index) => (
        <li key={title} className="border-t-3 border-accent-line pt-3">
          <h3 className="mb-1 text-heading">
            {index + 1}. {title}
          </h3>
          <p className="text-muted">{words}</p>
        </li>
      ))}
    </ol>
  );
}
