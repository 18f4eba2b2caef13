/** Rows with this text somewhere in them, as it was typed: a percent sign or an underscore means itself. */
export const containing = (text: string) =>
  ({ contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" }) as const;
