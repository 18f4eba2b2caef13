import { z } from "zod";

/** One way to write an address, so that one person has one account. Non-ASCII look-alikes and quoting are refused. */
export const emailAddress = z
  .string()
  .max(254)
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .refine((text) => /^[a-z0-9.!#$%&*+/=?^_{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text), {
    message: "Write one e-mail address, such as name@county.gov.",
  });

export const totpCode = z
  .string()
  .max(20)
  .transform((text) => text.replace(/\s/g, ""))
  .refine((text) => /^\d{6}$/.test(text), { message: "The code has 6 digits." });

const newPassword = z
  .string()
  .min(12, "Use at least 12 characters. Several words are easier to remember than signs.")
  .max(128, "Use at most 128 characters.");

export const passwordSignIn = z.object({
  email: emailAddress,
  password: z.string().max(128),
  code: totpCode,
});
/** Every demonstration person's password. They exist only beside the embedded database. */
export const demonstrationPassword = "demonstration only";

export const acceptance = z.strictObject({
  token: z.string().max(100),
  sealed: z.string().max(400),
  password: newPassword,
  code: totpCode,
});

/** Where to go after signing in: a path of this site and nothing else. */
export function returnPath(wanted: string | null | undefined, fallback = "/home"): string {
  const here = "http://here.invalid";
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, here)) return fallback;
  const { origin, pathname, search } = new URL(wanted, here);
  return origin === here && !pathname.startsWith("//") ? pathname + search : fallback;
}
