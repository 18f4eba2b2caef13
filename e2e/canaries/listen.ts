import type { Browser, BrowserContext, Response } from "@playwright/test";
import { longWordsIn, marksIn, remember } from "./seen";

const textual = /^(text\/|application\/(json|javascript)|message\/)|\+json|image\/svg/;

/** Scripts of the build are the same for everybody, and a redirect has no body. */
const hasText = (response: Response) =>
  textual.test(response.headers()["content-type"] ?? "") &&
  !response.url().includes("/_next/static/") &&
  !(response.status() >= 300 && response.status() < 400);

/** Reads every answer that any page of this browser gets, and keeps what should never have been in it. */
export function listen(browser: Browser) {
  const leaks: string[] = [];
  const words = new Set<string>();
  const reading: Promise<void>[] = [];
  let unread = 0;

  const read = async (response: Response): Promise<void> => {
    const body = hasText(response)
      ? response.text().catch(() => void (unread += 1)) // a page that was left takes it along
      : undefined;
    const headers = JSON.stringify(await response.allHeaders().catch(() => ({})));
    const text = (await body) ?? "";
    for (const mark of marksIn(headers + text)) leaks.push(`${mark} in ${response.url()}`);
    for (const word of longWordsIn(text)) words.add(word);
  };
  const hear = (context: BrowserContext) =>
    context.on("response", (response) => reading.push(read(response).catch(() => void (unread += 1))));
  browser.on("context", hear);

  return {
    leaks,
    settled: () => Promise.all(reading),
    stop() {
      browser.off("context", hear);
      remember({ responses: reading.length, unread, words: [...words] });
    },
  };
}
