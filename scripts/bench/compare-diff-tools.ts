import { diffTools } from './diff-tools.ts';
import { measureDiffTool, measureSet, type Row } from './measure-redlines.ts';
import { longPairs, redlinePairs, type PairSet } from './redline-pairs.ts';
import { repeatedRedlines } from './repeated-redlines.ts';

/**
 * Compares our redline with a text diff tool and two HTML diff tools on the same pairs: processor time, marks, marked
 * characters, and whether accepting and rejecting give the exact texts. Prints the goals.
 *
 * @returns whether all are met
 */
export function compareDiffTools(): boolean {
  const rows = redlinePairs().flatMap((set) => measureSet(set));
  console.log(`${'CPU per pair'.padStart(14)}${'marks'.padStart(8)}${'characters'.padStart(12)}${'exact'.padStart(7)}`);
  for (const row of rows) {
    if (row.tool === diffTools[0].name) console.log(`${row.set.name} (${row.set.pairs.length})`);
    console.log(describe(row));
  }

  const long = longPairs();
  const usual = measureDiffTool(diffTools[0], [long.usual]).time;
  const unlike = measureDiffTool(diffTools[0], [long.unlike]).time;
  console.log(
    `One clause of 20,000 words: ${milliseconds(usual)} as usually edited, ${milliseconds(unlike)} with nothing in common`,
  );
  const repeated = repeatedRedlines();
  console.log(
    `All pairs of 50 revisions of 100 clauses: ${repeated.shown} redlines shown, ${repeated.distinct} distinct and made once, ` +
      `${repeated.kilobytes.toFixed(0)} kB compressed`,
  );

  const of = (set: PairSet, place: 0 | 1 | 2 | 3): Row | undefined =>
    rows.find((row) => row.set === set && row.tool === diffTools[place].name);
  const sets = [...new Set(rows.map((row) => row.set))];
  const goals = sets.flatMap((set) => {
    const [ours, text, ...html] = [of(set, 0), of(set, 1), of(set, 2), of(set, 3)];
    if (!ours || !text) return [];
    const faster = text.microseconds / ours.microseconds;
    const [fewest, lowest] = [least(html.map((row) => row?.marks)), least(html.map((row) => row?.characters))];
    const [factor, most] = [set.isDocument ? 20 : 1, set.change === 'amended' ? 1.25 : 1];
    return [
      { goal: `${set.name}: exact in every case`, met: ours.exact === 1, is: `${(ours.exact * 100).toFixed(0)} %` },
      {
        goal: `${set.name}: ${set.isDocument ? '20 times as fast as diff' : 'no slower than diff'}`,
        met: faster >= factor,
        is: `${text.done < 1 ? 'more than ' : ''}${faster.toFixed(1)} times as fast`,
      },
      {
        goal: `${set.name}: fewer marks than either HTML diff tool`,
        met: ours.marks < fewest,
        is: `${ours.marks} to ${fewest}`,
      },
      {
        goal: `${set.name}: ${set.change === 'amended' ? 'at most 1.25 times the characters of the lower' : 'fewer characters'}`,
        met: set.change === 'amended' ? ours.characters <= most * lowest : ours.characters < lowest,
        is: (ours.characters / lowest).toFixed(2),
      },
    ];
  });
  const all = [
    ...goals,
    {
      goal: 'nothing in common: under 10 times the usual time',
      met: unlike < 10 * usual,
      is: (unlike / usual).toFixed(1),
    },
    {
      goal: 'all fragments under 60 kB compressed',
      met: repeated.kilobytes < 60,
      is: `${repeated.kilobytes.toFixed(0)} kB`,
    },
  ];
  for (const { goal, met, is } of all) console.log(`${met ? 'met' : 'NOT MET'}: ${goal} (${is})`);
  return all.every(({ met }) => met);
}

function describe({ tool, microseconds, done, marks, characters, exact }: Row): string {
  const time = done < 1 ? `gave up, ${milliseconds(microseconds / 1000)}` : milliseconds(microseconds / 1000);
  const found =
    done === 0
      ? ''
      : `${String(marks).padStart(8)}${String(characters).padStart(12)}${(exact * 100).toFixed(0).padStart(5)} %`;
  return `${time.padStart(14)}${found}  ${tool}`;
}

function milliseconds(time: number): string {
  return time < 10 ? `${(time * 1000).toFixed(0)} µs` : `${time.toFixed(0)} ms`;
}

function least(numbers: readonly (number | undefined)[]): number {
  return Math.min(...numbers.filter((number) => number !== undefined));
}
