import { describe, expect, it } from "vitest";
import { changesInWords } from "./changes-in-words";

describe("changes in words", () => {
  it("reads as facts, without identifiers or empty values", () => {
    const changes = {
      from: "in_review",
      to: "ready_to_schedule",
      dueOn: null,
      requestId: "x",
      startsOn: "2027-02-01",
    };
    expect(changesInWords(changes)).toBe("from in review, to ready to schedule, starts on 2027-02-01");
  });

  it("says nothing about nothing", () => {
    expect(changesInWords({})).toBe("");
    expect(changesInWords(null)).toBe("");
  });
});
