import { serviceHref } from "./finder-href";

type Way = { code: string; name: string; provider: string; availability: string };

/** Who else can help, and is not paused as well. */
export function OtherWays({ ways, state }: { ways: readonly Way[]; state: string | undefined }) {
  const open = ways.filter(({ availability }) => availability !== "paused");
  if (open.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">Who else can help</p>
      <ul className="mt-1 space-y-1">
        {open.map(({ code, name, provider }) => (
          <li key={code}>
            <a href={serviceHref(code, state)} className="link">
              {name}
            </a>
            {provider !== name && <span className="text-muted">, {provider}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
