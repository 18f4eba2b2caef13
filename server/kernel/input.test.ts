import { expect, test } from "vitest";
import { plainLine } from "./input";

const name = plainLine(20, "Write a name.");
const said = (text: string) => name.safeParse(text).error?.issues[0]?.message;

test("a name is read the way it looks: spaces folded, letters in a disguise undone", () => {
  expect(name.parse("  Service \u00a0\n desk\ufeff")).toBe("Service desk");
  expect(name.parse("\uff26ield Team\u20072")).toBe("Field Team 2");
  expect(name.parse("Nu\u0301n\u0303ez’s team")).toBe("Núñez’s team");
});

test("a name with a sign that nobody sees is refused, and so is one that is empty or too long", () => {
  for (const unseen of ["\u200b", "\u202e", "\u2066", "\u0007", "\u00ad", "\u3164", "\u2800", "\ud800"])
    expect(said(`Field Team 2${unseen}`), JSON.stringify(unseen)).toContain("nobody can see");
  expect(said(" \n ")).toBe("Write a name.");
  expect(said("x".repeat(21))).toBe("Use at most 20 characters.");
});
