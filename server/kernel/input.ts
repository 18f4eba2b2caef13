import { z } from "zod";

/** A calendar day that elections and bookings can fall on. */
export const calendarDay = z.iso
  .date("Choose a day.")
  .refine((day) => day >= "1900-01-01" && day <= "2199-12-31", "Choose a day between 1900 and 2199.");

/** Which state of a row the writer saw; the database counts them in 32 bits. */
export const rowVersion = z.int32();
