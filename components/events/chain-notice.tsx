import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { Chain } from "./outputs";

/** How far the log is sealed, and whether every link of the chain still holds. */
export function ChainNotice({ chain, timeZone }: { chain: Chain; timeZone: string }) {
  const { sealedAt, unsealed, checkedAt, brokenAt } = chain;
  if (brokenAt !== null) {
    return (
      <Notice tone="stop" role="alert" title={`The chain breaks at #${brokenAt}.`}>
        An entry there is not what was sealed. Entries before it still hold. Tell the administrator and keep a
        copy of the database.
      </Notice>
    );
  }
  if (!sealedAt)
    return (
      <Notice tone="quiet">Nothing is sealed yet. The worker seals new entries every few seconds.</Notice>
    );
  return (
    <Notice tone="done" title={titleOf(chain)}>
      Last sealed <Time value={sealedAt} zone={timeZone} kind="datetime" />
      {checkedAt && (
        <>
          , last checked <Time value={checkedAt} zone={timeZone} kind="datetime" />
        </>
      )}
      . {waiting(unsealed)} The whole chain is checked again every hour. Nobody can change an entry, not even
      the application.
    </Notice>
  );
}

const titleOf = ({ position, checkedTo }: Chain) =>
  checkedTo === 0
    ? `Sealed to #${position}, not checked yet.`
    : `Sealed to #${position}, chain verified to #${checkedTo}.`;

function waiting(unsealed: number) {
  if (unsealed === 0) return "Every entry is sealed.";
  return `${unsealed} newer ${unsealed === 1 ? "entry waits" : "entries wait"} for the next seal.`;
}
