import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./fixtures";

const planted = ["canary-message", "$argon2id$v=19$m=19456"];

test("a page that is sent what is hidden is noticed, whichever way it asks", async ({ page, watch }) => {
  for (const body of planted) {
    await page.route("**/help?leak", (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto("/help?leak");
    await page.route("**/api/leak", (route) => route.fulfill({ json: { nested: [{ body }] } }));
    await page.evaluate(() => fetch("/api/leak").then((answer) => answer.text()));
    await page.unrouteAll();
  }
  await watch.settled();
  expect(watch.leaks.splice(0)).toEqual([
    expect.stringMatching(/^canary-message in .*help/),
    expect.stringMatching(/^canary-message in .*leak/),
    expect.stringMatching(/^\$argon2id\$ in .*help/),
    expect.stringMatching(/^\$argon2id\$ in .*leak/),
  ]);
});

test("so is one that the test itself is sent, and one in a file", async ({ page, request, watch }) => {
  const attachment = {
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename=x.pdf",
  };
  const server = createServer((asked, answer) => {
    if (asked.url === "/file") answer.writeHead(200, attachment);
    answer.end("%PDF canary-message");
  }).listen(0);
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  await page.request.get(`${url}/page`);
  await request.post(`${url}/test`);
  await page.setContent(`<a href="${url}/file">Take it</a>`);
  const file = page.waitForEvent("download");
  await page.getByRole("link").click();
  await file;
  await watch.settled();
  server.close();
  expect(watch.leaks.splice(0)).toEqual([
    expect.stringMatching(/^canary-message in .*page/),
    expect.stringMatching(/^canary-message in .*test/),
    expect.stringMatching(/^canary-message in the file of/),
  ]);
});
