import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { __unstable__loadDesignSystem as loadDesignSystem } from "tailwindcss";
import { expect, test } from "vitest";

test("every class written out in a className makes a rule: none names a width, color or size that the theme has not", async () => {
  const design = await loadDesignSystem(readFileSync("app/globals.css", "utf8"), {
    base: "app",
    loadStylesheet: (id, base) => Promise.resolve(stylesheet(id, base)),
  });
  const files = globSync("{app,components}/**/*.tsx");
  const used = new Map(files.flatMap((file) => classesIn(file).map((name) => [name, file] as const)));
  const names = [...used.keys()];
  const rules = design.candidatesToCss(names);
  const dead = names.filter((name, at) => rules[at] === null && !isOwn(name));
  expect(names.length).toBeGreaterThan(500);
  expect(dead.map((name) => `${name} in ${used.get(name) ?? ""}`)).toEqual([]);
});

/** Words in a `className="…"`, and in strings within `cx(…)` that are not compared with. */
function classesIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const named = [...text.matchAll(/className="([^"]+)"/g)].map(([, words = ""]) => words);
  const joined = [...text.matchAll(/className=\{cx\(([^}]*)\)\}/g)].flatMap(([, words = ""]) =>
    [...words.matchAll(/([=!]== )?"([^"]+)"/g)].map(([, compared, string = ""]) => (compared ? "" : string)),
  );
  return [...named, ...joined].flatMap((words) => words.split(/\s+/)).filter(Boolean);
}

/** Written in the stylesheets under app/, or there for another class to look at. */
const sheets = globSync("app/*.css")
  .map((file) => readFileSync(file, "utf8"))
  .join("");
const isOwn = (name: string) => /^(group|peer)(\/|$)/.test(name) || sheets.includes(`.${name}`);

const require = createRequire(import.meta.url);

function stylesheet(id: string, base: string) {
  const path = id.startsWith(".") ? `${base}/${id}` : require.resolve(`${id}/index.css`);
  return { path, base: dirname(path), content: readFileSync(path, "utf8") };
}
