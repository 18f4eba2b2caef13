type View = {
  from?: string | undefined;
  view?: string | undefined;
  booking?: string | undefined;
  request?: string | undefined;
};

/** An address of the schedule; everything it shows is in it. */
export function boardLink(view: View) {
  const query = new URLSearchParams(
    Object.entries(view).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return query.size > 0 ? `/schedule?${query}` : "/schedule";
}
