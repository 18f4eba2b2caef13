import { expect, test } from "vitest";
import { refusalOf, typeWords } from "./use-uploads";

const accept = [".pdf", ".csv"];
const limit = 64 * 1024 * 1024;

test("a file of a listed type and size is taken, whatever the case of its ending", () => {
  expect(refusalOf({ name: "Letter.PDF", size: 1 }, accept, limit)).toBeNull();
  expect(refusalOf({ name: "scope.csv", size: limit }, accept, limit)).toBeNull();
});

test("other types, empty files and files over the limit are refused with the next step", () => {
  expect(refusalOf({ name: "minutes.pages", size: 10 }, accept, limit)).toContain("Save it as PDF or CSV");
  expect(refusalOf({ name: "pdf", size: 10 }, accept, limit)).toContain("Not a file type");
  expect(refusalOf({ name: "letter.pdf", size: 0 }, accept, limit)).toContain("empty");
  expect(refusalOf({ name: "letter.pdf", size: limit + 1024 * 1024 }, accept, limit)).toContain(
    "65 MB is over",
  );
});

test("types are listed as people say them", () => {
  expect(typeWords([".pdf"])).toBe("PDF");
  expect(typeWords([".pdf", ".docx", ".csv"])).toBe("PDF, DOCX or CSV");
});
