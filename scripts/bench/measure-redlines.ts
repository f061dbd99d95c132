import { differs, type Differ, type DocumentPair, type Marking } from './differs.ts';
import type { PairSet } from './redline-pairs.ts';

/** Milliseconds of processor time that each differ gets to show its best on a set, its compiler warm. */
const budget = 3000;

/** What one differ made of one set of pairs. */
export interface Row {
  readonly set: PairSet;
  readonly differ: string;
  /** Processor time for one pair, in microseconds. */
  readonly microseconds: number;
  /** Share of the pairs on which it did not give up. */
  readonly done: number;
  readonly marks: number;
  readonly characters: number;
  readonly exact: number;
}

/** What every differ makes of one set of pairs. */
export function measureSet(set: PairSet): readonly Row[] {
  return differs.map((differ) => {
    const { markings, time } = measureDiffer(differ, set.pairs);
    const done = markings.filter((marking) => marking !== undefined);
    return {
      set,
      differ: differ.name,
      microseconds: (time / set.pairs.length) * 1000,
      done: done.length / set.pairs.length,
      marks: sum(done.map(({ marks }) => marks)),
      characters: sum(done.map(({ characters }) => characters)),
      exact: done.filter(({ exact }) => exact).length / set.pairs.length,
    };
  });
}

/** What a differ makes of all pairs, and the least time that it took: other work on the computer only ever adds to it. */
export function measureDiffer(
  differ: Differ,
  pairs: readonly DocumentPair[],
): { markings: (Marking | undefined)[]; time: number } {
  const work = pairs.map((pair) => differ.prepare(pair));
  const round = (): { readers: ReturnType<(typeof work)[number]>[]; time: number } => {
    const start = process.cpuUsage();
    const readers = work.map((compare) => compare());
    const { user, system } = process.cpuUsage(start);
    return { readers, time: (user + system) / 1000 };
  };
  const { readers, time } = round();
  let [spent, least] = [time, time];
  while (spent < budget) {
    const again = round().time;
    [spent, least] = [spent + again, Math.min(least, again)];
  }
  return { markings: readers.map((read) => read?.()), time: least };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
