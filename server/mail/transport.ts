import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type MailMessage from "nodemailer/lib/mailer";
import { capturedFolder } from "./captured";

export type OutgoingMail = { id: string; to: string; subject: string; text: string };

const from = () => process.env.MAIL_FROM ?? "Ballast <no-reply@ballast.example>";

/** Sends by SMTP when `SMTP_URL` says where; otherwise keeps the mail as a file. Throws when it could not. */
export async function sendMail(mail: OutgoingMail, at: Date): Promise<void> {
  const message = compose(mail, at);
  const url = process.env.SMTP_URL;
  if (url) {
    await createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 }).sendMail(message);
    return;
  }
  await capture(mail, message, at);
}

function compose({ id, to, subject, text }: OutgoingMail, date: Date): MailMessage.Options {
  return {
    from: from(),
    // An object, not a line: an address can never smuggle in a second one.
    to: { name: "", address: to },
    subject,
    text,
    date,
    messageId: `<${id}@ballast>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Two files a mail: what the portal shows, and what a mail program opens. Whole or not at all. */
async function capture(mail: OutgoingMail, message: MailMessage.Options, at: Date) {
  const folder = capturedFolder();
  await mkdir(folder, { recursive: true });
  const { message: eml } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: "crlf",
  }).sendMail(message);
  await writeWhole(path.join(folder, `${mail.id}.eml`), eml as Buffer);
  await writeWhole(
    path.join(folder, `${mail.id}.json`),
    JSON.stringify({ ...mail, at: at.toISOString() }, null, 2),
  );
}

async function writeWhole(file: string, content: string | Buffer) {
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
