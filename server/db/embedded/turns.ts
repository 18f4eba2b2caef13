export type Turns = ReturnType<typeof takeTurns>;

/**
 * Lends one engine to many connections. A connection keeps its turn from its first message until the engine is
 * idle again, so neither a transaction nor a parse-bind-execute sequence of one can mix with another's.
 */
export function takeTurns() {
  const waiting: { owner: symbol; go: () => void }[] = [];
  let holder: symbol | undefined;

  return {
    /** Resolves when it is this connection's turn; at once when it already is. */
    async take(owner: symbol): Promise<void> {
      if (holder === owner) return;
      if (holder === undefined) {
        holder = owner;
        return;
      }
      await new Promise<void>((go) => waiting.push({ owner, go }));
    },
    holds: (owner: symbol) => holder === owner,
    pass(owner: symbol): void {
      if (holder !== owner) return;
      const next = waiting.shift();
      holder = next?.owner;
      next?.go();
    },
  };
}
