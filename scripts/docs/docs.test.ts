import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generatedPages } from "./pages";

test("the pages made from the code are what the code says; npm run docs writes them anew", async () => {
  for (const [file, text] of Object.entries(await generatedPages())) {
    expect(readFileSync(file, "utf8"), file).toBe(text);
  }
});

test("every file and page that a page names is there", () => {
  const pages = trackedPages();
  expect(pages).toContain("docs/architecture.md");
  expect(pages.flatMap((page) => namedBy(page).filter((file) => !existsSync(file)))).toEqual([]);
});

const trackedPages = () =>
  execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.md"])
    .toString()
    .split("\n")
    .filter((file) => file && existsSync(file));

/** What stands in backticks and looks like a file of this project, and where links to other files go. */
function namedBy(page: string): string[] {
  const text = readFileSync(page, "utf8");
  const folders = readdirSync(".", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = [...text.matchAll(/`([^`\s]+\/[^`\s]+\.\w+)`/g)].map(([, file = ""]) => file);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) =>
    join(dirname(page), link),
  );
  const starts = folders.map(({ name }) => `${name}/`);
  return [...files.filter((file) => starts.some((start) => file.startsWith(start))), ...links];
}
