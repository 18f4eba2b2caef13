import { expect, test } from "vitest";
import { signInProblem } from "./sign-in";

test("the sign-in page has words for every failure", () => {
  expect(signInProblem(null)).toBeNull();
  expect(signInProblem("Wait7")).toContain("Wait 7 minutes");
  expect(signInProblem("Wait1")).toContain("Wait 1 minute,");
  expect(signInProblem("CredentialsSignin")).toContain("not right");
  expect(signInProblem("<b>")).toContain("Try again");
});
