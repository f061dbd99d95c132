import { clausesOf, type Revision } from '../../code/code.ts';
import type { Problem } from '../../code/problem.ts';
import { wordsOfClause } from '../clause-words.ts';
import { labels } from '../passages.ts';
import { shareOfWords } from '../share-of-words.ts';
import type { ChangedStep } from './changed-step.ts';
import { fileOf } from './change-entries.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedEntry } from './proposals.ts';

/** A split or a merge holds if at least half the words of each clause come from those that it names: `change-words`. */
export function checkWordsOfSplit(step: ChangedStep): readonly Problem[] {
  return step.to.record.changes.flatMap(({ clauses, from, kind }, index) => {
    if (from === undefined) return [];
    const origins = from.map((id) => textOf(step.from, id));
    return clauses.flatMap((clause, place) => {
      const share = shareOfWords(textOf(step.to, clause), origins);
      if (share >= 0.5) return [];
      return [
        gateProblem('change-words', step.file, ['changes', index, 'clauses', place], {
          unexpected: `Unexpected clause \`${clause}\` in an entry of kind \`${kind}\`: ${percent(share)} of the words in ${fileOf(step, clause)} come from ${list(from)}`,
          expected: 'expected at least half of them',
          todo: `Name every clause that the text came from under \`from\`, or give \`${clause}\` an entry of its own.`,
          proposal: proposedEntry(
            step.to,
            clause,
            step.changed.get(clause)?.compared.before === undefined ? 'added' : 'amended',
          ),
        }),
      ];
    });
  });
}

/** The words of a clause without its title, which says what the clause is about and not where it came from. */
function textOf(revision: Revision, id: string): string {
  const clause = clausesOf(revision).find((one) => one.id === id);
  if (clause === undefined) return '';
  const { text, sentences } = wordsOfClause(clause, labels(revision));
  return text.slice(sentences[0]?.end ?? 0);
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

function list(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(' and ');
}
