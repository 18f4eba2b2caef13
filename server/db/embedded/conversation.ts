import { createHash, timingSafeEqual } from "node:crypto";
import type { Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import * as messages from "./messages";
import type { Turns } from "./turns";

type Means = { engine: PGlite; turns: Turns; password: string; onFailure: (error: unknown) => void };

/** A transaction left open stops everybody else, so its connection is closed after this long in silence. */
const idleInTransactionMs = 60_000;
/** After one of these the engine answers that it is ready; what comes before waits and travels with it. */
const endsUnit = new Set(["Q", "S", "F"]);
const flush = "H";

/** One client connection: admits it by password, then runs its messages when it is its turn. */
export class Conversation {
  private readonly self = Symbol("connection");
  private readonly cut = messages.messageCutter();
  private startup: Uint8Array | undefined;
  private admitted = false;
  private unit: Uint8Array[] = [];
  private midUnit = false;
  /** One chain keeps this connection's messages in order, whatever they wait for. */
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly socket: Socket,
    private readonly means: Means,
  ) {}

  receive(chunk: Buffer): void {
    this.next(async () => {
      for (const message of this.cut(chunk)) {
        if (this.socket.destroyed) return;
        await this.react(message);
      }
    });
  }

  /** A client that leaves inside a transaction has it rolled back. */
  abandon(): void {
    const { turns } = this.means;
    this.next(async () => {
      if (!turns.holds(this.self)) return;
      if (this.midUnit) await this.run([messages.sync], true);
      if (turns.holds(this.self)) await this.run([messages.simpleQuery("ROLLBACK")], true);
      turns.pass(this.self);
    });
  }

  private next(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch(() => {
      this.means.turns.pass(this.self);
      this.socket.destroy();
    });
  }

  private async react(message: messages.Frontend): Promise<void> {
    switch (message.kind) {
      case "encryption":
        this.socket.write("N");
        return;
      case "cancel": // the engine has nobody to interrupt it
        this.socket.end();
        return;
      case "startup":
        this.startup = message.bytes;
        this.socket.write(messages.askForPassword);
        return;
      case "message":
        await (this.admitted ? this.perform(message) : this.admit(message));
    }
  }

  private async admit({ type, bytes }: messages.Message): Promise<void> {
    if (type !== "p" || !this.startup || !same(messages.passwordIn(bytes), this.means.password)) {
      this.socket.end(messages.fatalError("28P01", "password authentication failed"));
      return;
    }
    this.admitted = true;
    await this.run([this.startup], true);
  }

  private async perform({ type, bytes }: messages.Message): Promise<void> {
    if (type === "X") {
      this.socket.end();
      return;
    }
    this.unit.push(bytes);
    if (!endsUnit.has(type) && type !== flush) return;
    const unit = this.unit;
    this.unit = [];
    await this.run(unit, type !== flush);
  }

  private async run(unit: Uint8Array[], ends: boolean): Promise<void> {
    const { engine, turns } = this.means;
    await turns.take(this.self);
    this.socket.setTimeout(0);
    await this.execute(new Uint8Array(Buffer.concat(unit)));
    this.midUnit = !ends;
    if (this.midUnit || engine.isInTransaction()) this.socket.setTimeout(idleInTransactionMs);
    else turns.pass(this.self);
  }

  /** A refused statement is an ordinary answer; an error here means that the engine itself is broken. */
  private async execute(bytes: Uint8Array): Promise<void> {
    const { engine, onFailure } = this.means;
    const onRawData = (data: Uint8Array) => {
      if (this.socket.writable) this.socket.write(Buffer.from(data));
    };
    try {
      await engine.runExclusive(() => engine.execProtocolRawStream(bytes, { onRawData }));
    } catch (error) {
      onFailure(error);
      throw error;
    }
  }
}

function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
