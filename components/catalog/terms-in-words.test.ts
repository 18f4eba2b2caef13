import { expect, test } from "vitest";
import { serviceCatalog } from "@/server/requests/reference/services";
import { fundingInWords, inDays, paperInWords, paperworkInBrief, timingInBrief } from "./terms-in-words";

test.each([
  [1, "1 day"],
  [5, "5 days"],
  [7, "1 week"],
  [14, "2 weeks"],
  [30, "30 days"],
  [240, "about 8 months"],
])("%i days read as %s", (days, words) => {
  expect(inDays(days)).toBe(words);
});

test("the brief adds up the work and leaves out what a service does not have", () => {
  const visit = { kind: "testing", days: 7 } as const;
  expect(timingInBrief([visit, visit, { kind: "reporting", days: 21 }])).toBe(
    "Takes 2 weeks, report 3 weeks later",
  );
  expect(timingInBrief([{ kind: "preparation", days: 3 }, visit])).toBe("Takes 1 week");
});

test("every paper and every way of paying in the catalog has words", () => {
  for (const { paperwork, fundingBasis } of serviceCatalog) {
    for (const paper of paperwork) expect(paperInWords(paper)).not.toBe(paper);
    expect(fundingInWords(fundingBasis)).not.toMatch(/^Ask before/);
    if (!paperwork.includes("none")) expect(paperworkInBrief(paperwork)).not.toBe("No paperwork");
  }
});
