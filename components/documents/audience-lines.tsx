import { Check, EyeOff } from "lucide-react";
import type { AudiencePicture } from "./outputs";

/** Who sees it and why, then who does not. The same picture before sharing and afterwards. */
export function AudienceLines({ picture }: { picture: AudiencePicture }) {
  const { people, lines, hiddenFrom } = picture;
  return (
    <>
      <p className="border-b px-4 py-3">
        <b className="text-title">{people}</b> {people === 1 ? "person" : "people"} in{" "}
        {lines.length === 1 ? "one way" : `${lines.length} ways`}
      </p>
      <ul className="divide-y">
        {lines.map((line) => (
          <Line key={line.who} line={line} isSeen />
        ))}
      </ul>
      {hiddenFrom.length > 0 && (
        <>
          <h3 className="border-y bg-surface-sunken px-4 py-2 text-small font-semibold">Will not see it</h3>
          <ul className="divide-y">
            {hiddenFrom.map((line) => (
              <Line key={line.who} line={line} isSeen={false} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type LineProps = { line: AudiencePicture["lines"][number]; isSeen: boolean };

function Line({ line: { who, why, people }, isSeen }: LineProps) {
  return (
    <li className="flex gap-2.5 px-4 py-3 leading-snug">
      {isSeen ? <Check className="mt-px text-success" /> : <EyeOff className="mt-px text-muted" />}
      <div className="min-w-0 flex-1">
        <span className={isSeen ? "font-semibold" : undefined}>{who}</span>
        <p className="text-small text-muted">{why}</p>
      </div>
      {people !== null && (
        <span className="text-small whitespace-nowrap text-muted">
          {people} {people === 1 ? "person" : "people"}
        </span>
      )}
    </li>
  );
}
