import { distance } from 'fastest-levenshtein';
import { shareOfWords } from '../../provenance/share-of-words.ts';

/** A clause that is in the draft already. */
export interface KnownClause {
  readonly id: string;
  readonly title: string;
  readonly number?: string | undefined;
  readonly words: string;
}

/** Which clause of the draft an imported one probably is; none where it is probably a new one. */
export interface Match {
  readonly clause?: string;
  /** From 0, nothing in common, to 1. */
  readonly likeness: number;
}

/** From which likeness on two clauses are taken to be one. */
const enough = 0.45;

/**
 * Proposes for each imported clause which clause of the draft it is: by its title and its words, and by its number where
 * the rest leaves it open. No clause is proposed twice; the surest pairs are made first.
 */
export function matchClauses(
  imported: readonly Omit<KnownClause, 'id'>[],
  known: readonly KnownClause[],
): readonly Match[] {
  const pairs = imported
    .flatMap((clause, index) => known.map((other) => ({ index, other, likeness: likenessOf(clause, other) })))
    .filter(({ likeness }) => likeness >= enough)
    .toSorted((a, b) => b.likeness - a.likeness);
  const matches = new Map<number, { clause: string; likeness: number }>();
  const taken = new Set<string>();
  for (const { index, other, likeness } of pairs) {
    if (matches.has(index) || taken.has(other.id)) continue;
    matches.set(index, { clause: other.id, likeness });
    taken.add(other.id);
  }
  return imported.map((_, index) => matches.get(index) ?? { likeness: 0 });
}

function likenessOf(one: Omit<KnownClause, 'id'>, other: Omit<KnownClause, 'id'>): number {
  const [title, otherTitle] = [plain(one.title), plain(other.title)];
  const titles = 1 - distance(title, otherTitle) / Math.max(title.length, otherTitle.length, 1);
  const words = one.words === '' || other.words === '' ? 0 : shareOfWords(one.words, [other.words]);
  const number = one.number !== undefined && one.number === other.number ? 0.05 : 0;
  return Math.min(1, Math.max(titles === 1 ? 0.9 : 0, 0.45 * titles + 0.5 * words) + number);
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
