import type { Problem } from '../../code/problem.ts';
import type { Citation } from '../citations.ts';
import { reasonKind } from '../citations.ts';
import { isChanged, passageOf, sidesOf, type Cover } from '../passages.ts';
import { clausesConcerned, reasonsBeside, reasonsIn } from '../reasons-of-clause.ts';
import type { ChangedStep } from './changed-step.ts';
import { fileOf } from './change-entries.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedCover } from './proposals.ts';

/** What reasons say that they cover is there and was changed, and they say it where they have to. */
export function checkCovers(step: ChangedStep): readonly Problem[] {
  return step.to.record.changes.flatMap((change, index) =>
    change.because.flatMap((reason, place) => {
      const keys = ['changes', index, 'because', place];
      const citation = { revision: step.to, change, reason };
      if (reason.covers.length === 0) return missing(step, citation, keys);
      return reason.covers.flatMap((cover, number) => wrong(step, citation, cover, [...keys, 'covers', number]));
    }),
  );
}

function missing(step: ChangedStep, citation: Citation, keys: readonly PropertyKey[]): readonly Problem[] {
  const shared = [...clausesConcerned(citation.change)].find(
    (clause) => reasonsBeside(citation, reasonsIn(step.to, clause)).length > 1,
  );
  if (shared === undefined) return [];
  const count = reasonsBeside(citation, reasonsIn(step.to, shared)).length;
  const kind = reasonKind(citation.reason);
  return [
    gateProblem('covers-missing', step.file, keys, {
      unexpected: `Missing \`covers\` for \`${kind}: ${String(citation.reason[kind])}\`, one of ${count} reasons for clause \`${shared}\``,
      expected: 'expected each of several reasons to say which words it covers, since credit is never guessed',
      todo: `Paste these lines under the reason, with words from ${fileOf(step, shared)} or from the text before.`,
      proposal: proposedCover(),
    }),
  ];
}

function wrong(
  step: ChangedStep,
  { change }: Citation,
  cover: Cover,
  keys: readonly PropertyKey[],
): readonly Problem[] {
  const found = [...clausesConcerned(change)].flatMap((clause) => step.changed.get(clause)?.compared ?? []);
  if (found.length === 0) return [];
  const sides = found.map((compared) => sidesOf(compared, step));
  const files = found.map(({ id }) => fileOf(step, id)).join(', ');
  const called = cover.words === undefined ? `paragraph \`${cover.paragraph ?? ''}\`` : `words “${cover.words}”`;
  if (sides.every((one) => passageOf(cover, one) === undefined))
    return [
      gateProblem('covers-unknown', step.file, keys, {
        unexpected: `Unexpected ${called} under \`covers\``,
        expected: `expected what stands in ${files}, or in its text before`,
        todo: 'Copy the words from the clause as they are printed, without tags and stars.',
      }),
    ];
  if (sides.some((one) => isChanged(cover, one))) return [];
  return [
    gateProblem('covers-unchanged', step.file, keys, {
      unexpected: `Unexpected ${called} under \`covers\``,
      expected: `expected words of a sentence that was changed; in ${files} that sentence is as it was`,
      todo: 'Name words that this reason added or removed.',
    }),
  ];
}
