import { request } from "node:http";
import superjson from "superjson";
import { z } from "zod";
import { site } from "./installation";

export type Answer = { status: number; text: string; headers: NodeJS.Dict<string | string[]>; ms: number };
type Asked = {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  timeoutMs?: number;
};

/** One request as nginx would pass it on. Fails when the connection does. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body, timeoutMs = 60_000 }: Asked = {},
) {
  const since = performance.now();
  return new Promise<Answer>((resolve, reject) => {
    const options = {
      host: "127.0.0.1",
      port,
      path,
      method,
      headers: { host: new URL(site).host, ...headers },
    };
    const sent = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, text, headers: answered, ms: performance.now() - since });
      });
    });
    sent.setTimeout(timeoutMs, () => sent.destroy(new Error(`No answer in ${timeoutMs} ms.`)));
    sent.on("error", reject);
    if (body === undefined) sent.end();
    else sent.end(body);
  });
}

export function change(port: number, path: string, input: object, cookie: string, timeoutMs = 60_000) {
  const body = JSON.stringify(superjson.serialize(input));
  const length = String(Buffer.byteLength(body));
  const headers = { cookie, origin: site, "content-type": "application/json", "content-length": length };
  return ask(port, `/api/trpc/${path}`, { method: "POST", headers, body, timeoutMs });
}

export function read(port: number, path: string, input: object, cookie: string, timeoutMs = 60_000) {
  const json = encodeURIComponent(JSON.stringify(superjson.serialize(input)));
  return ask(port, `/api/trpc/${path}?input=${json}`, { headers: { cookie }, timeoutMs });
}

export function upload(port: number, cookie: string, body: Uint8Array, name = "list.csv") {
  const headers = { cookie, origin: site, "x-file-name": name, "content-length": String(body.byteLength) };
  return ask(port, "/api/files", { method: "POST", headers, body });
}

const failed = z.object({ error: z.object({ json: z.object({ message: z.string() }) }) });

/** The sentence a person would read. */
export function sentenceOf({ text }: Answer): string {
  try {
    return failed.parse(JSON.parse(text)).error.json.message;
  } catch {
    return text.slice(0, 200);
  }
}
