import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { Chain } from "./outputs";

/** How far the log is sealed, and whether every link of the chain still holds. */
export function ChainNotice({ chain, timeZone }: { chain: Chain; timeZone: string }) {
  const { position, sealedAt, unsealed, brokenAt } = chain;
  if (brokenAt !== null) {
    return (
      <Notice tone="stop" role="alert" title={`The chain breaks at #${brokenAt}`}>
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
    <Notice tone="done" title={`Sealed to #${position}, chain verified`}>
      Last sealed <Time value={sealedAt} zone={timeZone} kind="datetime" />.{" "}
      {unsealed === 0
        ? "Every entry is sealed."
        : `${unsealed} newer ${unsealed === 1 ? "entry waits" : "entries wait"} for the next seal.`}{" "}
      Nobody can change an entry, not even the application.
    </Notice>
  );
}
