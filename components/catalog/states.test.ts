import { expect, test } from "vitest";
import { states as kept } from "@/server/membership/reference/states";
import { stateOf, states } from "./states";

test("a visitor may choose any of the 56", () => {
  expect(states).toEqual(kept.map(({ code, name }) => ({ code, name })));
});

test("an address that names no state chooses none", () => {
  expect(stateOf("OH")?.name).toBe("Ohio");
  expect(stateOf("XX")).toBeUndefined();
  expect(stateOf(undefined)).toBeUndefined();
});
