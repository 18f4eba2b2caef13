export type Timing = { median: number; p95: number };

/** Something to time. What it needs for a call is made before the clock starts. */
export type Contender<Key extends string> = {
  key: Key;
  before?: () => Promise<void>;
  prepare: () => Promise<() => Promise<unknown>>;
};

const warmUps = 3;
const fewest = 5;
const most = 40;
const roundMs = 300;

/**
 * Lets the contenders run by turns, so that a busy moment of the machine hits all of them. The median is that of the
 * rounds' medians; p95 is over all calls.
 */
export async function race<Key extends string>(
  contenders: readonly Contender<Key>[],
  rounds: number,
): Promise<Map<Key, Timing>> {
  const samples = new Map<Key, number[][]>(contenders.map(({ key }) => [key, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      await contender.before?.();
      samples.get(contender.key)?.push(await timeRound(contender.prepare));
    }
  }
  return new Map(
    [...samples].map(([key, rows]) => [
      key,
      {
        median: quantile(
          rows.map((row) => quantile(row, 0.5)),
          0.5,
        ),
        p95: quantile(rows.flat(), 0.95),
      },
    ]),
  );
}

async function timeRound(prepare: Contender<string>["prepare"]): Promise<number[]> {
  const times: number[] = [];
  let spent = 0;
  for (let call = -warmUps; call < most && (call < fewest || spent < roundMs); call++) {
    const run = await prepare();
    const started = performance.now();
    await run();
    const took = performance.now() - started;
    if (call < 0) continue;
    times.push(took);
    spent += took;
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
