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
