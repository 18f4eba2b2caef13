import { expect, test } from "vitest";
import { needs as kept } from "@/server/requests/reference/needs";
import { needs } from "./needs";

test("the finder offers every need the catalog knows, in its words and order", () => {
  expect(needs.map(({ key, label }) => ({ key, label }))).toEqual(
    kept.map(({ key, label }) => ({ key, label })),
  );
});
