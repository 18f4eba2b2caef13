import { Client } from "pg";

export type Statement = { text: string; values: unknown[] };
/** What one connection was asked, in order. Connections of one recording worked side by side. */
export type Recording = Statement[][];

/**
 * Notes every statement that goes to PostgreSQL from this process while something runs. A change is taken back at its
 * end, so that its statements fit the database when they are run again.
 */
export function recordStatements(takeBack: boolean): { stop: () => Recording } {
  const connections = new Map<Client, Statement[]>();
  const original = Client.prototype.query;
  const spy = function (this: Client, ...args: unknown[]) {
    const statement = statementOf(args);
    if (takeBack && statement.text === "COMMIT") args[0] = "ROLLBACK";
    connections.set(this, [
      ...(connections.get(this) ?? []),
      { ...statement, text: endOf(statement, takeBack) },
    ]);
    return Reflect.apply(original, this, args);
  };
  Object.assign(Client.prototype, { query: spy });
  return {
    stop() {
      Object.assign(Client.prototype, { query: original });
      return [...connections.values()];
    },
  };
}

const endOf = ({ text }: Statement, takeBack: boolean) => (takeBack && text === "COMMIT" ? "ROLLBACK" : text);

function statementOf([first, second]: unknown[]): Statement {
  if (typeof first === "string") return { text: first, values: Array.isArray(second) ? second : [] };
  const { text, values } = Object(first) as { text?: unknown; values?: unknown };
  return { text: String(text), values: Array.isArray(values) ? values : Array.isArray(second) ? second : [] };
}
