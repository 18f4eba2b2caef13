import { readFileSync } from "node:fs";

/** What docs/operations.md tells people to type or write, so that it is tried as it stands: the one with this word. */
export function example(kind: "ini" | "nginx" | "sh", word = ""): string {
  const text = readFileSync("docs/operations.md", "utf8");
  const all = [...text.matchAll(new RegExp(`^ *\`\`\`${kind}\\n([\\s\\S]*?)^ *\`\`\`$`, "gm"))];
  const found = all.map(([, body = ""]) => body).find((body) => body.includes(word));
  if (found === undefined) throw new Error(`docs/operations.md shows no ${kind} with "${word}".`);
  return found;
}
