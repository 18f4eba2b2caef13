import { z } from "zod";

const postgres = z
  .url({ protocol: /^postgres(ql)?$/ })
  .describe("the address of a PostgreSQL database: postgresql://login:password@host:5432/ballast");
const sealingSecret = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("64 hexadecimal digits: openssl rand -hex 32");
const secret = z.string().min(32).describe("at least 32 random characters: openssl rand -hex 32");

/** What an installation has to be told. Each description ends the sentence that names a wrong value. */
const production = z.object({
  DATABASE_URL: postgres,
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/ })
    .describe("the address people open, such as https://ballast.example.gov"),
  NEXTAUTH_SECRET: secret,
  BALLAST_SECRET: sealingSecret,
  BALLAST_SECRET_PREVIOUS: sealingSecret
    .optional()
    .describe("the BALLAST_SECRET before it was changed; or left out"),
  BALLAST_DATA: z.string().min(1).describe("the directory for uploaded files, shared by all web processes"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).describe("a mail server: smtps://login:password@host:465"),
  METRICS_TOKEN: secret.optional().describe(`${secret.description}; or left out`),
  MAIL_FROM: z.string().min(3).describe("the sender of mails: Ballast <no-reply@ballast.example.gov>"),
});

/** What is wrong or missing for running in production, one sentence a variable. Empty when nothing is. */
export function productionProblems(env: NodeJS.ProcessEnv): string[] {
  const given = withoutEmpty(env);
  return [...problemsIn(production, given), ...providerProblems(given)];
}

/** The same for sealing anew, where one mistyped digit would lock everybody out. */
export function sealingProblems(env: NodeJS.ProcessEnv): string[] {
  const given = withoutEmpty(env);
  const problems = problemsIn(sealing, given);
  const isSame = problems.length === 0 && given.BALLAST_SECRET === given.BALLAST_SECRET_PREVIOUS;
  return isSame ? ["BALLAST_SECRET and BALLAST_SECRET_PREVIOUS are the same."] : problems;
}

const sealing = production
  .pick({ DATABASE_URL: true, BALLAST_SECRET: true, BALLAST_SECRET_PREVIOUS: true })
  .required();

type Given = Record<string, string | undefined>;

const withoutEmpty = (env: NodeJS.ProcessEnv): Given =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));

function problemsIn(settings: z.ZodObject, given: Given): string[] {
  const read = settings.safeParse(given);
  const wrong = read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  return wrong.map((name) => {
    const asked = production.shape[name as keyof typeof production.shape].description ?? "";
    return `${name} ${given[name] === undefined ? "is not set" : "is not right"}. It has to be ${asked}.`;
  });
}

const provider = ["BALLAST_OIDC_ISSUER", "BALLAST_OIDC_CLIENT_ID", "BALLAST_OIDC_KEY_FILE"];

function providerProblems(given: Given): string[] {
  const missing = provider.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === provider.length) return [];
  return [`An identity provider needs all of ${provider.join(", ")}. Missing: ${missing.join(", ")}.`];
}
