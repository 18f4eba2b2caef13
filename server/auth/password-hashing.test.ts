import type * as Argon2 from "@node-rs/argon2";
import { expect, test, vi } from "vitest";

let running = 0;
let most = 0;

vi.mock("@node-rs/argon2", async (real) => {
  const argon2 = await real<typeof Argon2>();
  const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    most = Math.max(most, (running += 1));
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
  return {
    hash: (...given: Parameters<typeof argon2.hash>) => counted(() => argon2.hash(...given)),
    verify: (...given: Parameters<typeof argon2.verify>) => counted(() => argon2.verify(...given)),
  };
});

const { hashPassword, passwordFits } = await import("./passwords");

test("a password is stored as argon2id with 19 MiB, two passes and a salt of its own", async () => {
  const [one, other] = [await hashPassword("seven maple harbors"), await hashPassword("seven maple harbors")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test("a hundred sign-ins at once take no more than four hashes' memory, and all are answered", async () => {
  const stored = await hashPassword("right");
  most = 0;
  const tries = Array.from({ length: 100 }, (_, at) =>
    passwordFits(at % 2 ? stored : null, at % 4 === 1 ? "right" : "wrong"),
  );
  const fits = await Promise.all(tries);
  expect(most).toBe(4);
  expect(fits.filter(Boolean)).toHaveLength(25);
});

test("one that breaks gives its place to the next", async () => {
  const broken = Array.from({ length: 8 }, () => passwordFits("no hash at all", "x"));
  expect((await Promise.allSettled(broken)).map(({ status }) => status)).not.toContain("fulfilled");
  expect(await passwordFits(await hashPassword("right"), "right")).toBe(true);
});
