import { join } from "node:path";

/** There while a data directory is being made or removed: whoever starts on it then begins from nothing. */
export const unfinishedMark = (data: string) => join(data, "setup-unfinished");
