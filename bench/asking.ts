import { Agent, request } from "node:http";
import superjson from "superjson";
import { encode } from "next-auth/jwt";

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

export type Asked = { url: string; method?: "GET" | "POST"; headers?: Record<string, string>; body?: string };

/** One request over a connection that stays open. Answers the body; anything but a 200 ends the bench. */
export function ask({ url, method = "GET", headers = {}, body }: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export async function cookieFor(token: string, secret: string): Promise<string> {
  return `ballast.session=${await encode({ token: { sid: token }, secret })}`;
}

/** A procedure as the browser asks for it. */
export function procedureRequest(
  address: string,
  { path, kind }: { path: string; kind: "query" | "mutation" },
  input: object,
  cookie: string,
): Asked {
  const json = JSON.stringify(superjson.serialize(input));
  const url = `${address}/api/trpc/${path}`;
  if (kind === "query") return { url: `${url}?input=${encodeURIComponent(json)}`, headers: { cookie } };
  const headers = { cookie, origin: address, "content-type": "application/json" };
  return { url, method: "POST", headers, body: json };
}
