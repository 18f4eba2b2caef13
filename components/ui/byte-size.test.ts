import { expect, test } from "vitest";
import { formatBytes } from "./byte-size";

test.each([
  [0, "0 bytes"],
  [900, "900 bytes"],
  [217_088, "212 kB"],
  [64 * 1024 * 1024, "64 MB"],
  [1_572_864, "1.5 MB"],
  [2_097_152, "2 MB"],
])("%i is %s", (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
