import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";
import { freePort } from "@/server/db/native/free-port";

/** A mail server that can go away and come back, and counts what it took by message. */
export class MailServer {
  private server: SMTPServer | undefined;
  readonly taken = new Map<string, number>();
  port = 0;

  /** A file that gets each mail too, if one is named: for readers in another process. */
  file: string | undefined;

  async start(): Promise<void> {
    this.port ||= await freePort();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _session, done) => {
        let text = "";
        stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
        stream.on("end", () => {
          const id = /^message-id: <(.+)@ballast>/im.exec(text)?.[1] ?? "unknown";
          this.taken.set(id, (this.taken.get(id) ?? 0) + 1);
          if (this.file) appendFileSync(this.file, `${text}\0`);
          done();
        });
      },
    });
    server.on("error", () => undefined); // a client that was killed
    const listening = server.listen(this.port, "127.0.0.1");
    await once(listening, "listening");
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }
}
