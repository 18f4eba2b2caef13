import { expect, it } from "vitest";
import { states } from "@/server/membership/reference/states";
import { tilePlaces } from "./tile-places";

it("gives every state, the district and every territory one tile", () => {
  expect([...tilePlaces.keys()].sort()).toEqual(states.map(({ code }) => code).sort());
});
