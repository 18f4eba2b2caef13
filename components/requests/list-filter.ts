import { requestList, type RequestList } from "@/server/requests/schema";

type Query = Record<string, string | string[] | undefined>;
export type ListFilter = Pick<RequestList, "view"> &
  Partial<Pick<RequestList, "status" | "serviceCode" | "stateCode" | "text">>;

/** The list is its address. What makes no sense in it is left out instead of failing the page. */
export function filterFrom(query: Query, view: RequestList["view"]): ListFilter {
  const names = ["view", "status", "serviceCode", "stateCode", "text"] as const;
  const entries = names.flatMap((name) => {
    const parsed = requestList.shape[name].safeParse(query[name] === "" ? undefined : query[name]);
    return query[name] && parsed.success && parsed.data ? [[name, parsed.data]] : [];
  });
  return { view, ...(Object.fromEntries(entries) as Partial<ListFilter>) };
}

export type ListPlace = ListFilter & { cursor?: string | undefined; peek?: string | undefined };

export function listLink(place: ListPlace) {
  const entries = Object.entries(place).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/requests?${new URLSearchParams(entries).toString()}`;
}
