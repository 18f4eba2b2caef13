import type { Page } from "@playwright/test";

/** The code that a demonstration person's authenticator shows now. */
async function codeOf(name: string, page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.goto("/dev/authenticator");
  const row = other.getByRole("row", { name: new RegExp(name) });
  const code = (await row.getByRole("cell").nth(-2).innerText()).replace(/\s/g, "");
  await other.close();
  return code;
}

/** Confirms the open dialog with the second factor. */
export async function confirmWithCode(page: Page, name: string, verb: string) {
  await page.getByLabel("Code from your authenticator app").fill(await codeOf(name, page));
  await page.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
}

/** A file of this type that is really one, made in memory. */
export const pdf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  ),
});
