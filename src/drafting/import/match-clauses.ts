import { distance } from 'fastest-levenshtein';
import { shareOfWords } from '../../redline/share-of-words.ts';

/** A clause of the draft. */
export interface DraftClause {
  readonly id: string;
  readonly title: string;
  readonly number?: string | undefined;
  readonly words: string;
}

/** The clause of the draft that an imported one probably is; none if it is probably new. */
export interface ClauseMatch {
  readonly clause?: string;
  /** From 0, nothing in common, to 1. */
  readonly likeness: number;
}

/** Minimum likeness for two clauses to be the same. */
const minLikeness = 0.45;

/**
 * Proposes for each imported clause which clause of the draft it is: by its title and words, and by its number if the
 * rest is not decisive. No clause is proposed twice; the most certain pairs come first.
 */
export function matchClauses(
  imported: readonly Omit<DraftClause, 'id'>[],
  known: readonly DraftClause[],
): readonly ClauseMatch[] {
  const pairs = imported
    .flatMap((clause, index) => known.map((other) => ({ index, other, likeness: likenessOf(clause, other) })))
    .filter(({ likeness }) => likeness >= minLikeness)
    .toSorted((a, b) => b.likeness - a.likeness);
  const matches = new Map<number, { clause: string; likeness: number }>();
  const matched = new Set<string>();
  for (const { index, other, likeness } of pairs) {
    if (matches.has(index) || matched.has(other.id)) continue;
    matches.set(index, { clause: other.id, likeness });
    matched.add(other.id);
  }
  return imported.map((_, index) => matches.get(index) ?? { likeness: 0 });
}

function likenessOf(clause: Omit<DraftClause, 'id'>, other: Omit<DraftClause, 'id'>): number {
  const [title, otherTitle] = [plain(clause.title), plain(other.title)];
  const titles = 1 - distance(title, otherTitle) / Math.max(title.length, otherTitle.length, 1);
  const words = clause.words === '' || other.words === '' ? 0 : shareOfWords(clause.words, [other.words]);
  const number = clause.number !== undefined && clause.number === other.number ? 0.05 : 0;
  return Math.min(1, Math.max(titles === 1 ? 0.9 : 0, 0.45 * titles + 0.5 * words) + number);
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
