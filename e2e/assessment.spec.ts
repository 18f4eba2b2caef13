import { walkAssessment } from "./assessment-journey";
import { test } from "./fixtures";
import { confirmWithCode } from "./people";

test.setTimeout(240_000);

test("a county's request goes from the first question to the acknowledged report", ({ as }) =>
  walkAssessment({ as, confirm: confirmWithCode }));
