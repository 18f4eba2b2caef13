/** What a browser knows of a draft beyond the page it was given. */
export type DraftQueue<Fields> = {
  version: number;
  saved: Partial<Fields>;
  waiting: Partial<Fields>;
  running: Promise<unknown> | null;
};

type Save<Fields, Answer> = (version: number, fields: Partial<Fields>) => Promise<Answer>;
type Flushed<Answer> = { isSaved: true; answer: Answer | null } | { isSaved: false; error: unknown };

/**
 * Saves what waits, one save at a time, each on top of the version before it. Saved is only what the server took:
 * what it refused waits for the next try.
 */
export async function flushQueue<Fields, Answer extends { version: number }>(
  queue: DraftQueue<Fields>,
  save: Save<Fields, Answer>,
): Promise<Flushed<Answer>> {
  while (queue.running) await queue.running;
  if (Object.keys(queue.waiting).length === 0) return { isSaved: true, answer: null };
  const attempt = saveWaiting(queue, save);
  queue.running = attempt;
  return attempt;
}

async function saveWaiting<Fields, Answer extends { version: number }>(
  queue: DraftQueue<Fields>,
  save: Save<Fields, Answer>,
): Promise<Flushed<Answer>> {
  const fields = queue.waiting;
  queue.waiting = {};
  try {
    const answer = await save(queue.version, fields);
    queue.version = answer.version;
    queue.saved = { ...queue.saved, ...fields };
    return { isSaved: true, answer };
  } catch (error) {
    queue.waiting = { ...fields, ...queue.waiting };
    return { isSaved: false, error };
  } finally {
    queue.running = null;
  }
}
