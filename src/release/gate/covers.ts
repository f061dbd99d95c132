import type { Problem } from '../../model/problem.ts';
import type { Citation } from '../../provenance/citations.ts';
import { reasonKind } from '../../provenance/citations.ts';
import { isChanged, passageOf, sidesOf, type Cover } from '../../provenance/passages.ts';
import { affectedClauses, competingReasons, reasonsIn } from '../../provenance/reasons-of-clause.ts';
import type { ComparedPair } from './compared-pair.ts';
import { fileOf } from './check-entries.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedCover } from './proposals.ts';

/** Checks that what reasons cover exists and was changed, and that they state it where required. */
export function checkCovers(pair: ComparedPair): readonly Problem[] {
  return pair.to.record.changes.flatMap((change, index) =>
    change.because.flatMap((reason, reasonIndex) => {
      const keys = ['changes', index, 'because', reasonIndex];
      const citation = { revision: pair.to, change, reason };
      if (reason.covers.length === 0) return missingCovers(pair, citation, keys);
      return reason.covers.flatMap((cover, number) => wrongCover(pair, citation, cover, [...keys, 'covers', number]));
    }),
  );
}

function missingCovers(pair: ComparedPair, citation: Citation, keys: readonly PropertyKey[]): readonly Problem[] {
  const sharedClause = [...affectedClauses(citation.change)].find(
    (clause) => competingReasons(citation, reasonsIn(pair.to, clause)).length > 1,
  );
  if (sharedClause === undefined) return [];
  const count = competingReasons(citation, reasonsIn(pair.to, sharedClause)).length;
  const kind = reasonKind(citation.reason);
  return [
    gateProblem('covers-missing', pair.file, keys, {
      unexpected: `Missing \`covers\` for \`${kind}: ${String(citation.reason[kind])}\`, one of ${count} reasons for clause \`${sharedClause}\``,
      expected: 'expected each of several reasons to say which words it covers, because this is never guessed',
      todo: `Paste these lines under the reason, with words from ${fileOf(pair, sharedClause)} or from the previous text.`,
      proposal: proposedCover(),
    }),
  ];
}

function wrongCover(
  pair: ComparedPair,
  { change }: Citation,
  cover: Cover,
  keys: readonly PropertyKey[],
): readonly Problem[] {
  const changes = [...affectedClauses(change)].flatMap((clause) => pair.changed.get(clause)?.compared ?? []);
  if (changes.length === 0) return [];
  const sides = changes.map((compared) => sidesOf(compared, pair));
  const files = changes.map(({ id }) => fileOf(pair, id)).join(', ');
  const name = cover.words === undefined ? `paragraph \`${cover.paragraph ?? ''}\`` : `words “${cover.words}”`;
  if (sides.every((side) => passageOf(cover, side) === undefined))
    return [
      gateProblem('covers-unknown', pair.file, keys, {
        unexpected: `Unexpected ${name} under \`covers\``,
        expected: `expected text from ${files} or its previous version`,
        todo: 'Copy the words as printed, without tags and asterisks.',
      }),
    ];
  if (sides.some((side) => isChanged(cover, side))) return [];
  return [
    gateProblem('covers-unchanged', pair.file, keys, {
      unexpected: `Unexpected ${name} under \`covers\``,
      expected: `expected words of a changed sentence; in ${files} that sentence is unchanged`,
      todo: 'Name words that this reason added or removed.',
    }),
  ];
}
