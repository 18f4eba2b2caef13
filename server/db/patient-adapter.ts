import { PrismaPg } from "@prisma/adapter-pg";
import { isAway } from "./refusals";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * Prisma asks for the relations of a row side by side, also inside a transaction, where one connection answers one
 * after the other anyway. The driver warns of that and will refuse it, so here each question waits for the one before.
 */
export class PatientPg extends PrismaPg {
  pool: ReturnType<Adapter["underlyingDriver"]> | undefined;

  override async connect() {
    const adapter = await super.connect();
    this.pool = adapter.underlyingDriver();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(await start(level));
    return adapter;
  }
}

/**
 * A connection that did not answer in time still works on what it was asked, and no rollback reaches it: lent on, it
 * would commit what somebody was told had failed. Closed, the server rolls back, and the pool opens another.
 */
function leave(transaction: Transaction, error: unknown): void {
  if (isAway(error)) void (transaction as unknown as OnConnection).client.end();
}
/** What the adapter keeps to itself. */
type OnConnection = { client: { end: () => Promise<void> } };

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  function afterwards<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = last.then(ask, ask);
    answer.catch((error: unknown) => leave(transaction, error));
    last = answer;
    return answer;
  }
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  transaction.queryRaw = (query) => afterwards(() => queryRaw(query));
  transaction.executeRaw = (query) => afterwards(() => executeRaw(query));
  return transaction;
}
