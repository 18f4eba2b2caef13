import { expect, test } from "vitest";
import { productionProblems, sealingProblems } from "./env";

const complete = {
  NODE_ENV: "production" as const,
  DATABASE_URL: "postgresql://ballast_web:secret@db.example:5432/ballast",
  NEXTAUTH_URL: "https://ballast.example.gov",
  NEXTAUTH_SECRET: "f".repeat(64),
  BALLAST_SECRET: "0".repeat(64),
  BALLAST_DATA: "/srv/ballast",
  SMTP_URL: "smtps://ballast:secret@mail.example:465",
  MAIL_FROM: "Ballast <no-reply@ballast.example.gov>",
};

test("a complete installation has no problem", () => {
  expect(productionProblems(complete)).toEqual([]);
});

test.each(["NEXTAUTH_URL", "NEXTAUTH_SECRET", "BALLAST_SECRET", "BALLAST_DATA", "SMTP_URL", "MAIL_FROM"])(
  "%s left out is named, with what it has to be",
  (name) => {
    const [problem, ...others] = productionProblems({ ...complete, [name]: "" });
    expect(problem).toMatch(new RegExp(`^${name} is not set\\. It has to be .+\\.$`));
    expect(others).toEqual([]);
  },
);

test.each([
  ["DATABASE_URL", "mysql://db.example/ballast"],
  ["NEXTAUTH_URL", "portal.county.gov"],
  ["NEXTAUTH_SECRET", "short"],
  ["BALLAST_SECRET", "z".repeat(64)],
  ["BALLAST_SECRET_PREVIOUS", "old"],
  ["SMTP_URL", "https://mail.example"],
  ["METRICS_TOKEN", "guessed"],
])("%s with a wrong value is named and the value is not repeated", (name, value) => {
  const [problem] = productionProblems({ ...complete, [name]: value });
  expect(problem).toMatch(new RegExp(`^${name} is not right\\.`));
  expect(problem).not.toContain(value);
});

test("half an identity provider is refused", () => {
  const [problem] = productionProblems({ ...complete, BALLAST_OIDC_ISSUER: "https://id.example" });
  expect(problem).toContain("Missing: BALLAST_OIDC_CLIENT_ID, BALLAST_OIDC_KEY_FILE.");
});

test.each([
  ["", "is not set"],
  ["1".repeat(63), "is not right"],
  [complete.BALLAST_SECRET, "are the same"],
])("nothing is sealed anew from the previous secret %j", (previous, sentence) => {
  const [problem] = sealingProblems({ ...complete, BALLAST_SECRET_PREVIOUS: previous });
  expect(problem).toContain(sentence);
});

test("with two secrets everything can be sealed anew", () => {
  expect(sealingProblems({ ...complete, BALLAST_SECRET_PREVIOUS: "1".repeat(64) })).toEqual([]);
});
