import { findCampaigns } from '../../consultation/handling/campaigns.ts';
import { hashRuns, placeWords } from '../../consultation/handling/word-runs.ts';
import type { Points } from '../../model/points/points.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import type { Keys } from '../yaml/positions.ts';

/** Points that may share one reason. More would show that nobody thought about each. */
const mostAlike = 3;

/** A reason that is given for too many points. */
interface Repeated {
  readonly rule: 'reason-repeated' | 'reason-reworded';
  readonly keys: Keys;
  readonly message: Message;
}

/**
 * Reasons that are given for more than three points: in the same words, or with a few changed, as campaigns are found in
 * responses.
 */
export function repeatedReasons({ points }: Points): readonly Repeated[] {
  const reasons = points.flatMap(({ id, answer }, index) =>
    answer === undefined ? [] : [{ id, index, words: placeWords(answer.because) }],
  );
  const same = Map.groupBy(reasons, ({ words }) => words.map(({ folded }) => folded).join(' '));
  const repeated = [...same.values()].filter(({ length }) => length > mostAlike);
  const reported = new Set(repeated.flat());
  const reworded = findCampaigns(
    reasons
      .filter((reason) => !reported.has(reason))
      .map(({ id, words }) => ({ reference: id, field: 'because', runs: hashRuns(words) })),
    { least: mostAlike + 1 },
  ).map(({ members }) => reasons.filter(({ id }) => members.some(({ reference }) => reference === id)));
  return [
    ...repeated.map((group) => problemOf('reason-repeated', group)),
    ...reworded.map((group) => problemOf('reason-reworded', group)),
  ];
}

function problemOf(
  rule: Repeated['rule'],
  group: readonly { readonly id: string; readonly index: number }[],
): Repeated {
  const [first] = group.toSorted((a, b) => a.index - b.index);
  const ids = group.map(({ id }) => `\`${id}\``).join(', ');
  return {
    rule,
    keys: ['points', first?.index ?? 0, 'answer', 'because'],
    message: {
      unexpected: `Unexpected reason for ${group.length} points${rule === 'reason-reworded' ? ' with a few words changed' : ''}: ${ids}`,
      expected: `expected one reason for at most ${mostAlike} points`,
      todo: 'Say for each point why, or make one point of those that are the same.',
    },
  };
}
