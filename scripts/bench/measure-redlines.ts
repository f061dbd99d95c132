import { diffTools, type DiffTool, type DocumentPair, type DiffToolResult } from './diff-tools.ts';
import type { PairSet } from './redline-pairs.ts';

/** Milliseconds of processor time for repeated runs of each diff tool on a set, to find its best time with warm code. */
const budget = 3000;

/** The results of one diff tool for one set of pairs. */
export interface Row {
  readonly set: PairSet;
  readonly tool: string;
  /** Processor time for one pair, in microseconds. */
  readonly microseconds: number;
  /** Share of the pairs that it finished. */
  readonly done: number;
  readonly marks: number;
  readonly characters: number;
  readonly exact: number;
}

/** The results of every diff tool for one set of pairs. */
export function measureSet(set: PairSet): readonly Row[] {
  return diffTools.map((tool) => {
    const { markings, time } = measureDiffTool(tool, set.pairs);
    const done = markings.filter((marking) => marking !== undefined);
    return {
      set,
      tool: tool.name,
      microseconds: (time / set.pairs.length) * 1000,
      done: done.length / set.pairs.length,
      marks: sum(done.map(({ marks }) => marks)),
      characters: sum(done.map(({ characters }) => characters)),
      exact: done.filter(({ exact }) => exact).length / set.pairs.length,
    };
  });
}

/** The results of a diff tool for all pairs, and its shortest time: other work on the computer only adds to it. */
export function measureDiffTool(
  tool: DiffTool,
  pairs: readonly DocumentPair[],
): { markings: (DiffToolResult | undefined)[]; time: number } {
  const work = pairs.map((pair) => tool.prepare(pair));
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
