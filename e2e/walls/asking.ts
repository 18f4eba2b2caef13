import type { ProductionServer } from "./production-server";

type Outcome = "shown" | "hidden" | "signed out" | "moved" | "refused" | "not asked this way" | "not ready";
export type Answer = { outcome: Outcome; canaries: string[]; headers: Headers; status: number; body: string };

/** Asks like a browser with this cookie, and follows nothing. */
export async function ask(
  server: ProductionServer,
  address: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const send = (to: string) =>
    fetch(server.url + to, { headers: { ...headers, ...(cookie && { cookie }) }, redirect: "manual" });
  const first = await send(address);
  const toPayload = payloadAddress(first);
  const response = toPayload ? await send(toPayload) : first;
  const body = await response.text();
  const told = body + JSON.stringify([...response.headers]);
  const canaries = [...new Set(told.match(/canary-[a-z-]*[a-z]/g))];
  return {
    outcome: outcomeOf(response, body),
    canaries,
    headers: response.headers,
    status: response.status,
    body,
  };
}

const byStatus: Record<number, Outcome> = {
  200: "shown",
  401: "signed out",
  403: "refused",
  404: "hidden",
  405: "not asked this way",
  503: "not ready", // no worker runs beside it here
};

function outcomeOf(response: Response, body: string): Outcome {
  const { status } = response;
  if (status >= 300 && status < 400)
    return isSignIn(response.headers.get("location")) ? "signed out" : "moved";
  const outcome = byStatus[status];
  if (!outcome) throw new Error(`${response.url} answered ${status}: ${body.slice(0, 300)}`);
  return outcome === "shown" ? withinPayload(body) : outcome;
}

/** A page's payload is sent with 200 also when it says to go elsewhere. */
function withinPayload(body: string): Outcome {
  const [, kind, to] = /"(?:digest":")?(NEXT_REDIRECT|NEXT_HTTP_ERROR_FALLBACK);([^"]*)/.exec(body) ?? [];
  if (kind === "NEXT_HTTP_ERROR_FALLBACK") return "hidden";
  if (kind === "NEXT_REDIRECT") return to?.includes("/sign-in") ? "signed out" : "moved";
  return "shown";
}

/** A payload lives at its page's address with a fingerprint of these headers: the framework says which. */
function payloadAddress({ status, headers }: Response): string | undefined {
  const location = headers.get("location") ?? "";
  return status === 307 && /[?&]_rsc(=|&|$)/.test(location)
    ? location.replace(/^https?:\/\/[^/]+/, "")
    : undefined;
}

const isSignIn = (location: string | null) => /^(https?:\/\/[^/]+)?\/sign-in/.test(location ?? "");

/** Does these four at a time: the server has two processors and one database. */
export async function inFours<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all([0, 1, 2, 3].map(worker));
}
