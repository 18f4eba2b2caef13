/** Medians in milliseconds, one a round, and the 95th percentile of all calls. */
export type Timing = { rounds: number[]; median: number; p95: number };

/** Something to time. What it needs for a call is made before the clock starts. */
export type Contender<Key extends string> = {
  key: Key;
  before?: () => Promise<void>;
  prepare: () => Promise<() => Promise<unknown>>;
};

const warmUps = 2;
const fewest = 4;
const most = 25;
const roundMs = 100;

/** Lets the contenders run by turns, in short rounds, so that a busy moment of the machine hits all of them. */
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
  return new Map([...samples].map(([key, calls]) => [key, summaryOf(calls)]));
}

/** How many times longer one takes than another: each round's own ratio, and of these the median. */
export function ratio(one: Timing, other: Timing): number {
  return median(one.rounds.map((time, round) => time / (other.rounds[round] ?? Number.NaN)));
}

function summaryOf(calls: number[][]): Timing {
  const rounds = calls.map(median);
  return { rounds, median: median(rounds), p95: quantile(calls.flat(), 0.95) };
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

const median = (values: readonly number[]) => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
