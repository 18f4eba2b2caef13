export type Message = { kind: "message"; type: string; bytes: Uint8Array };
export type Frontend =
  | { kind: "encryption" } // asks for TLS or GSSAPI before anything else
  | { kind: "cancel" }
  | { kind: "startup"; bytes: Uint8Array }
  | Message;

const encryptionCodes = new Set([80877103, 80877104]);
const cancelCode = 80877102;
const largestMessage = 256 * 1024 * 1024;

/** Cuts the byte stream a PostgreSQL client sends into protocol messages. */
export function messageCutter() {
  let buffer: Buffer = Buffer.alloc(0);
  let started = false;

  return function cut(chunk: Buffer): Frontend[] {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    const messages: Frontend[] = [];
    for (let next = take(); next; next = take()) messages.push(next);
    return messages;
  };

  function take(): Frontend | undefined {
    const header = started ? 1 : 0; // only the first message has no type byte
    if (buffer.length < header + 4) return undefined;
    const length = header + buffer.readInt32BE(header);
    if (length < header + 4 || length > largestMessage) throw new Error("Not a PostgreSQL client.");
    if (buffer.length < length) return undefined;
    const bytes = new Uint8Array(buffer.subarray(0, length));
    buffer = buffer.subarray(length);
    return started ? { kind: "message", type: String.fromCharCode(bytes[0] ?? 0), bytes } : opening(bytes);
  }

  function opening(bytes: Uint8Array): Frontend {
    if (bytes.length < 8) throw new Error("Not a PostgreSQL client.");
    const code = new DataView(bytes.buffer, bytes.byteOffset).getInt32(4);
    if (encryptionCodes.has(code)) return { kind: "encryption" };
    if (code === cancelCode) return { kind: "cancel" };
    started = true;
    return { kind: "startup", bytes };
  }
}

export function simpleQuery(sql: string): Uint8Array {
  return framed("Q", Buffer.from(`${sql}\0`));
}

export const sync: Uint8Array = framed("S", Buffer.alloc(0));

export const askForPassword: Uint8Array = framed("R", Buffer.from([0, 0, 0, 3]));

export function fatalError(code: string, message: string): Uint8Array {
  return framed("E", Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`));
}

/** The password in a client's answer to `askForPassword`. */
export function passwordIn(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(5, bytes.length - 1)).toString("utf8");
}

function framed(type: string, body: Buffer): Uint8Array {
  const message = Buffer.alloc(5 + body.length);
  message.write(type, 0, "latin1");
  message.writeInt32BE(4 + body.length, 1);
  body.copy(message, 5);
  return message;
}
