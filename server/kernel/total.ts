/** Lists count this far and then say "more than": counting on would read every row for a number nobody compares. */
const countedTo = 1_000;

/** What a counting question adds to its conditions. It names its list's order too, or Prisma asks for all of it by id. */
export const upToLimit = { take: countedTo + 1 } as const;

/** "214", or "more than 1,000" where the counting stopped. */
export const totalWords = (total: number) =>
  total > countedTo ? `more than ${written(countedTo)}` : written(total);

/** "3,287". */
export const written = (number: number) => numbers.format(number);

const numbers = new Intl.NumberFormat("en-US");
