import { readFile } from "node:fs/promises";
import type { APIRequestContext, Browser, BrowserContext, Download, Response } from "@playwright/test";
import { longWordsIn, marksIn, remember } from "./seen";

const textual = /^(text\/|application\/(json|javascript)|message\/)|\+json|image\/svg/;

/** Scripts of the build are the same for everybody, and a redirect has no body. */
const hasText = (response: Response) =>
  textual.test(response.headers()["content-type"] ?? "") &&
  !response.url().includes("/_next/static/") &&
  !(response.status() >= 300 && response.status() < 400);

/** Reads every answer that any page of this browser or the test itself gets, and every file, and keeps what should never have been in it. */
export function listen(browser: Browser) {
  const leaks: string[] = [];
  const words = new Set<string>();
  const reading: Promise<void>[] = [];
  let unread = 0;

  const look = (url: string, headers: Record<string, string>, text: string) => {
    for (const mark of marksIn(JSON.stringify(headers) + text)) leaks.push(`${mark} in ${url}`);
    for (const word of longWordsIn(text)) words.add(word);
  };
  const read = async (response: Response): Promise<void> => {
    const body = hasText(response)
      ? response.text().catch(() => void (unread += 1)) // a page that was left takes it along
      : undefined;
    const headers = await response.allHeaders().catch(() => ({}));
    look(response.url(), headers, (await body) ?? "");
  };
  const readFileOf = async (download: Download): Promise<void> =>
    look(`the file of ${download.url()}`, {}, (await readFile(await download.path())).toString("latin1"));
  const keep = (one: Promise<void>) => reading.push(one.catch(() => void (unread += 1)));

  /** What a test asks for without a page is no event of the browser. */
  const overhear = (client: APIRequestContext) => {
    const fetch = client.fetch.bind(client);
    client.fetch = async (...asked) => {
      const response = await fetch(...asked);
      const read = response
        .body()
        .then((body) => look(response.url(), response.headers(), body.toString("latin1")));
      keep(read);
      await read;
      return response;
    };
  };
  const hear = (context: BrowserContext) => {
    context.on("response", (response) => keep(read(response)));
    context.on("download", (download) => keep(readFileOf(download)));
    overhear(context.request);
  };
  browser.on("context", hear);

  return {
    leaks,
    overhear,
    settled: () => Promise.all(reading),
    stop() {
      browser.off("context", hear);
      remember({ responses: reading.length, unread, words: [...words] });
    },
  };
}
