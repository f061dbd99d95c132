import { clausesOf, type Revision } from '../../model/code.ts';
import type { Problem } from '../../model/problem.ts';
import { wordsOfClause } from '../../provenance/clause-words.ts';
import { labelsOf } from '../../provenance/passages.ts';
import { shareOfWords } from '../../redline/share-of-words.ts';
import type { ComparedPair } from './compared-pair.ts';
import { fileOf } from './check-entries.ts';
import { list } from './missing-entries.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedEntry } from './proposals.ts';

/**
 * Checks that at least half the words of each split or merged clause come from the clauses that `from` names:
 * `change-words`.
 */
export function checkWordsOfSplit(pair: ComparedPair): readonly Problem[] {
  return pair.to.record.changes.flatMap(({ clauses, from, kind }, index) => {
    if (from === undefined) return [];
    const origins = from.map((id) => textOf(pair.from, id));
    return clauses.flatMap((clause, clauseIndex) => {
      const share = shareOfWords(textOf(pair.to, clause), origins);
      if (share >= 0.5) return [];
      return [
        gateProblem('change-words', pair.file, ['changes', index, 'clauses', clauseIndex], {
          unexpected: `Unexpected clause \`${clause}\` in an entry of kind \`${kind}\`: ${percent(share)} of the words in ${fileOf(pair, clause)} come from ${list(from)}`,
          expected: 'expected at least half of them',
          todo: `List every clause that the text came from under \`from\`, or give \`${clause}\` a separate entry.`,
          proposal: proposedEntry(pair.to, {
            clauses: [clause],
            kind: pair.changed.get(clause)?.compared.before === undefined ? 'added' : 'amended',
          }),
        }),
      ];
    });
  });
}

/** The words of a clause without its title, which does not show where the text came from. */
function textOf(revision: Revision, id: string): string {
  const clause = clausesOf(revision).find((candidate) => candidate.id === id);
  if (clause === undefined) return '';
  const { text, sentences } = wordsOfClause(clause, labelsOf(revision));
  return text.slice(sentences[0]?.end ?? 0);
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
