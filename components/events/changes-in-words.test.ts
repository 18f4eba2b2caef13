import { describe, expect, it } from "vitest";
import { changesInWords } from "./changes-in-words";

describe("changes in words", () => {
  it("reads as facts, without identifiers or empty values", () => {
    const changes = {
      to: "ready_to_schedule",
      from: "in_review",
      dueOn: null,
      requestId: "x",
      startsOn: "2027-02-01",
    };
    expect(changesInWords(changes)).toBe("from in review, to ready to schedule, starts on Mon, Feb 1, 2027");
  });

  it("says nothing about nothing", () => {
    expect(changesInWords({})).toBe("");
    expect(changesInWords(null)).toBe("");
  });
});
