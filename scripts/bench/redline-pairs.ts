import type { ClauseTree } from '../../src/model/clause-tree.ts';
import { clausesOf } from '../../src/model/code.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { DocumentPair } from './diff-tools.ts';
import { createRandom, pickIndexes, type Random } from '../../tests/generated-code/random.ts';
import { amendClause, editShare, rearrangeClause } from './revise-varied-clause.ts';
import { longClause, variedClause } from './varied-clause.ts';

/** Pairs that are measured and reported together. */
export interface PairSet {
  readonly name: string;
  readonly pairs: readonly DocumentPair[];
  /** Whether the pairs are whole documents, which other diff tools get as a whole and ours clause by clause. */
  readonly isDocument: boolean;
  /** What was done to the text. The goals for marked characters depend on it. */
  readonly change: 'amended' | 'rearranged';
}

/** The same pairs in every run: those in `content/`, and generated ones. */
export function redlinePairs(): readonly PairSet[] {
  const random = createRandom(5);
  const clauses = Array.from({ length: 200 }, (_, place) => variedClause(random, place));
  const [first, last] = longHistory(random, 100, 50);
  const parts = Array.from({ length: 100 }, () => longClause(random, 200));
  const edited = (share: number): DocumentPair => {
    return { before: parts, after: parts.map((clause) => editShare(random, clause, share)) };
  };
  const document = { isDocument: true, change: 'amended' } as const;
  return [
    { name: 'content/, from each revision to the next', pairs: contentPairs(), isDocument: false, change: 'amended' },
    {
      name: 'generated clauses, amended',
      pairs: pairsFrom(clauses, (clause) => amendClause(random, clause)),
      isDocument: false,
      change: 'amended',
    },
    {
      name: 'generated clauses, moved, split and merged',
      pairs: pairsFrom(clauses, (clause) => rearrangeClause(random, clause)),
      isDocument: false,
      change: 'rearranged',
    },
    { name: '100 clauses, first and last of 50 revisions', pairs: [{ before: first, after: last }], ...document },
    { name: '20,000 words, 5 % edited', pairs: [edited(0.05)], ...document },
    { name: '20,000 words, 40 % edited', pairs: [edited(0.4)], ...document },
  ];
}

/** One clause of 20,000 words with a normal edit, and two that have nothing in common. */
export function longPairs(): { readonly usual: DocumentPair; readonly unlike: DocumentPair } {
  const random = createRandom(7);
  const [clause, other] = [longClause(random, 20_000), longClause(random, 20_000)];
  return {
    usual: { before: [clause], after: [editShare(random, clause, 0.05)] },
    unlike: { before: [clause], after: [other] },
  };
}

function pairsFrom(
  clauses: readonly ClauseTree[],
  revise: (clause: ClauseTree) => ClauseTree,
): readonly DocumentPair[] {
  return clauses.map((clause) => ({ before: [clause], after: [revise(clause)] }));
}

/** The clauses of the first and last revision of a history in which each revision amends five. */
function longHistory(random: Random, count: number, revisions: number): readonly [ClauseTree[], ClauseTree[]] {
  const first = Array.from({ length: count }, (_, place) => variedClause(random, place));
  let last = first;
  for (let revision = 1; revision < revisions; revision += 1) {
    const changed = pickIndexes(random, count, 5);
    last = last.map((clause, place) => (changed.includes(place) ? amendClause(random, clause) : clause));
  }
  return [first, last];
}

function contentPairs(): readonly DocumentPair[] {
  const { content } = readContent('content', { draft: 'leave out' });
  const revisions = content?.code.revisions ?? [];
  return revisions.slice(1).flatMap((revision, index) => {
    const before = new Map(clausesOf(revisions[index] ?? revision).map((clause) => [clause.id, clause.text]));
    return clausesOf(revision).flatMap(({ id, text }): readonly DocumentPair[] => {
      const old = before.get(id);
      return old && old.hash !== text.hash ? [{ before: [old.tree], after: [text.tree] }] : [];
    });
  });
}
