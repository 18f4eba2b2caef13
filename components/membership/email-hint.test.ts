import { expect, test } from "vitest";
import { emailHint } from "./email-hint";

test.each([
  ["a@franklinvotes.example", true],
  ["a@county.gov", true],
  ["a@Gmail.com", false],
])("the address %s gets a hint", (email, isGood) => {
  expect(emailHint(email, ["franklinvotes.example"])?.isGood).toBe(isGood);
});

test("an unfinished or unknown address gets none", () => {
  expect(emailHint("a", [])).toBeNull();
  expect(emailHint("a@board.example", [])).toBeNull();
});
