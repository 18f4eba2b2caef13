import type { Answer } from "./asking";

/** Status, headers and body as one text that is the same for the same answer: what is new each time is left out. */
export function withoutChance({ status, headers, body }: Answer): string {
  const [, nonce = " "] = /'nonce-([^']*)'/.exec(headers.get("content-security-policy") ?? "") ?? [];
  const lines = [...headers].flatMap(([name, value]) => {
    if (name === "date" || name === "x-request-id") return [];
    return `${name}: ${name === "set-cookie" ? value.replace(/=[^;]*/, "=") : value}`;
  });
  const steady = (text: string) => text.replaceAll(nonce, "").replace(moment, withoutNow).replace(newKey, "");
  const same = steady(body);
  return [String(status), ...lines.map(steady), drawn(same), ...given(same)].join("\n");
}

/** The page itself, in its order. A title that took its time comes after the page, in a frame of its own. */
const drawn = (body: string) =>
  body
    .replace(/<script\b.*?<\/script>|<!--.*?-->|<template\b[^>]*><\/template>/gs, "")
    .replace(head, "")
    .replace(/<div hidden(?:="")? id="S:[0-9a-f]+"><\/div>/g, "") +
  (body.match(head) ?? []).sort().join("\n");
const head = /<title\b.*?<\/title>|<(?:meta|link)\b[^>]*>/gs;

/** What its scripts are given. In which order and under which number the pieces come is a matter of time. */
function given(body: string): string[] {
  const pieces = [...body.matchAll(/self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs)];
  const text = pieces.map(([, piece]) => (JSON.parse(piece ?? "[]") as string[])[1] ?? "").join("");
  const words = text.replace(/^[0-9a-f]+:/gm, "").match(/"(?:[^"\\]|\\.)*"|[\w.-]+/g) ?? [];
  return words.filter((word) => !/^"\$L?[0-9a-f]+[":]/.test(word)).sort();
}

const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z|DTSTAMP:\w+/g;
const withoutNow = (at: string) => {
  const isNow = at.startsWith("DTSTAMP") || Math.abs(Date.parse(at) - Date.now()) < 300_000;
  return isNow ? "now" : at;
};

/** A link to set up an account offers another key each time it is opened. */
const newKey = /\b[A-Z2-7]{4}(?: ?[A-Z2-7]{4}){7}\b|(?<![\w-])[\w-]{80}(?![\w-])/g;
