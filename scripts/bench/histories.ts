import { isDeepStrictEqual } from 'node:util';
import { normalise } from '../../src/redline/normalise.ts';
import { redline } from '../../src/redline/redline.ts';
import { accept, reject } from '../../src/redline/resolve.ts';
import { readHistories, type HistoryPair } from './read-histories.ts';
import { findUnjoined, type UnjoinedText } from './unjoined-text.ts';

/** Maximum number of examples that are printed. */
const maxExamples = 10;

/**
 * Compares the clauses of real histories from step to step. Prints in how many of them text that stayed is shown as
 * deleted and inserted, with nothing that joins the two.
 *
 * @returns whether the goals are met
 */
export function measureHistories(folder: string): boolean {
  const { count, steps, pairs, refused, clauses } = readHistories(folder);
  console.log(
    `${count} histories, ${steps} steps, ${pairs.length} clauses that changed; ` +
      `${refused} of ${clauses} imported clauses could not be read`,
  );
  const compared = pairs.map((pair) => ({ pair, ...compare(pair) }));
  const unjoined = compared.flatMap(({ pair, unjoined: found }) => (found ? [{ pair, ...found }] : []));
  unjoined.sort((a, b) => b.likeness - a.likeness);
  for (const { pair, deleted, inserted, likeness } of unjoined.slice(0, maxExamples)) {
    console.log(`  ${pair.name} (${percent(likeness)} alike)\n    - ${deleted}\n    + ${inserted}`);
  }
  const share = (number: number): number => number / pairs.length;
  const exact = compared.filter((pair) => pair.exact).length;
  const [alike, verbatim] = [unjoined.length, unjoined.filter(({ likeness }) => likeness === 1).length];
  const goals = [
    { goal: 'exact in every case', met: exact === pairs.length, is: `${exact} of ${pairs.length}` },
    goalOf('unjoined text that is half alike in under 1 % of clauses', share(alike), 0.01),
    goalOf('unjoined text with the same words in under 0.2 % of clauses', share(verbatim), 0.002),
  ];
  for (const { goal, met, is } of goals) console.log(`${met ? 'met' : 'NOT MET'}: ${goal} (${is})`);
  return goals.every(({ met }) => met);
}

function compare({ before, after }: HistoryPair): { exact: boolean; unjoined: UnjoinedText | undefined } {
  const marked = redline(before, after);
  const exact = isDeepStrictEqual([accept(marked), reject(marked)], [normalise(after), normalise(before)]);
  return { exact, unjoined: findUnjoined(marked) };
}

function goalOf(goal: string, share: number, limit: number) {
  return { goal, met: share < limit, is: percent(share) };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2).replace(/\.?0+$/, '')} %`;
}
