import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { sendMail } from "./transport";

const received: { to: string[]; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const to = envelope.rcptTo.map(({ address }) => address);
      if (to.includes("refused@county.example")) return done(new Error("There is no such mailbox."));
      received.push({ to, text: Buffer.concat(parts).toString() });
      done();
    });
  },
});
const listening = server.listen(0, "127.0.0.1");
await once(listening, "listening");
const { port } = listening.address() as AddressInfo;

const mail = {
  id: "5d9ab9a5-6ed0-4c0f-8c7b-0a3c6f0c2f10",
  to: "clerk@county.example",
  subject: "Dates",
  text: "Sign in.",
};
const at = new Date("2026-11-23T15:00:00Z");

beforeEach(() => {
  received.length = 0;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
  vi.stubEnv("MAIL_FROM", "Ballast <no-reply@ballast.example>");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => server.close(resolve));
});

test("a mail reaches a real server whole, under an id that stays the same when it is tried again", async () => {
  await sendMail(mail, at);
  const [one] = received;
  expect(one?.to).toEqual([mail.to]);
  expect(one?.text).toContain("From: Ballast <no-reply@ballast.example>");
  expect(one?.text).toContain(`Message-ID: <${mail.id}@ballast>`);
  expect(one?.text).toContain("Subject: Dates");
});

test("an address cannot smuggle in a second one, nor a subject a header", async () => {
  await sendMail({ ...mail, subject: "Dates\r\nBcc: all@county.example" }, at);
  expect(received[0]?.to).toEqual([mail.to]);
  expect(received[0]?.text).not.toMatch(/^Bcc:/m);
});

test("a server that refuses or is away is an error, so that the mail is tried again", async () => {
  await expect(sendMail({ ...mail, to: "refused@county.example" }, at)).rejects.toThrow("no such mailbox");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9");
  await expect(sendMail(mail, at)).rejects.toThrow();
});
