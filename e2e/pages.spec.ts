import { expect, expectAccessible, test } from "./fixtures";

const places: Record<string, string[]> = {
  "Renata Kowalczyk": [
    "/home",
    "/requests",
    "/requests/new",
    "/documents",
    "/groups",
    "/directory",
    "/notices",
    "/account",
  ],
  "Priya Ramanathan": ["/home", "/requests", "/schedule", "/schedule?view=list"],
  "Daniel Oyelaran-Brooks": ["/home", "/schedule"],
  "Catherine Whitford": ["/home", "/engagement", "/engagement/offices", "/engagement/requests", "/requests"],
  "Angela Thornberry": ["/home", "/documents", "/documents/new", "/groups"],
  "Iris Abernathy": ["/admin/accounts"],
  "Owen Falk": ["/admin/accounts", "/documents"],
  "Beatriz Holloway": ["/admin/log", "/home"],
};

for (const [name, paths] of Object.entries(places)) {
  test(`${name} opens every place and axe finds nothing`, async ({ as }) => {
    const page = await as(name);
    for (const path of paths) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test("a visitor reads what help exists and axe finds nothing", async ({ page }) => {
  for (const path of ["/", "/services/RVA", "/apply", "/sign-in"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("on a phone no page scrolls sideways", async ({ as }) => {
  const page = await as("Renata Kowalczyk");
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ["/home", "/requests", "/documents", "/groups", "/directory", "/notices"]) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("what is not for a viewer looks like what does not exist", async ({ as }) => {
  const official = await as("Renata Kowalczyk");
  await official.goto("/requests");
  const href = await official
    .getByRole("link", { name: /Phishing campaign assessment/ })
    .first()
    .getAttribute("href");
  const neighbor = await as("Tomás Rivera-Kent");
  const hidden = await neighbor.goto(href ?? "");
  const hiddenText = await neighbor.locator("main").innerText();
  const missing = await neighbor.goto("/requests/00000000-0000-4000-8000-000000000000");
  expect(hidden?.status()).toBe(404);
  expect(missing?.status()).toBe(404);
  expect(await neighbor.locator("main").innerText()).toBe(hiddenText);
});
