import { describe, expect, it } from "vitest";
import { shareInWords, stepOf } from "./share";

describe("shares on the map", () => {
  it("never rounds one office to none, nor all but one to all", () => {
    expect(shareInWords(1, 254)).toBe("<1%");
    expect(shareInWords(253, 254)).toBe(">99%");
    expect(shareInWords(0, 254)).toBe("0%");
    expect(shareInWords(2, 2)).toBe("100%");
  });

  it("keeps zero off the ramp, and gives all its own step", () => {
    expect(stepOf(0, 88)).toBe(0);
    expect(stepOf(1, 254)).toBe(1);
    expect(stepOf(2, 88)).toBe(2);
    expect(stepOf(9, 88)).toBe(3);
    expect(stepOf(87, 88)).toBe(4);
    expect(stepOf(1, 1)).toBe(5);
    expect(stepOf(0, 0)).toBe(0);
  });
});
