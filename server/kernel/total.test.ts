import { expect, test } from "vitest";
import { totalWords, upToLimit, written } from "./total";

test("a list says how many it has, and from a thousand on only that there are more", () => {
  expect([0, 1, 999, 1_000].map(totalWords)).toEqual(["0", "1", "999", "1,000"]);
  expect(totalWords(upToLimit.take)).toBe("more than 1,000");
  expect(written(3_287)).toBe("3,287");
});
