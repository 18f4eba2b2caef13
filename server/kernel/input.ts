import { z } from "zod";

/** A calendar day that elections and bookings can fall on. */
export const calendarDay = z.iso
  .date("Choose a day.")
  .refine((day) => day >= "1900-01-01" && day <= "2199-12-31", "Choose a day between 1900 and 2199.");

/**
 * A name or a short reason that people tell things apart by: what looks the same is the same, so letters in a disguise
 * and doubled spaces are undone, and signs that nobody sees are refused.
 */
export const plainLine = (max: number, missing: string) =>
  z
    .string()
    .overwrite((text) => text.normalize("NFKC").replace(/\s+/g, " ").trim())
    .min(1, missing)
    .max(max, `Use at most ${max} characters.`)
    .refine(
      (text) => !unseen.test(text),
      "This holds a sign that nobody can see. Type it instead of pasting it.",
    );

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Which state of a row the writer saw; the database counts them in 32 bits. */
export const rowVersion = z.int32();
