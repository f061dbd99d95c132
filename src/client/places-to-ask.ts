import type { EntryKind } from '../search/entry.ts';
import { searchIndexes } from '../site/search/search-files.ts';
import type { Filters } from './pagefind.ts';

/** What is looked for, and among what; an empty word for no limit. */
export interface Wanted {
  readonly query: string;
  readonly kind: string;
  /** Label of a revision; empty for the latest. */
  readonly revision: string;
  readonly status: string;
  readonly theme: string;
}

/** An index to ask, with limits, and how much what it finds counts. */
export interface Place {
  readonly folder: string;
  readonly filters: Filters;
  readonly weight: number;
}

/**
 * How much things of different kinds count that have the same words: people come for the clauses. What they ask for by
 * the name of its kind, such as a consultation, counts most.
 */
const weights: readonly (readonly [EntryKind, number])[] = [
  ['clause', 8],
  ['page', 1],
  ['consultation', 1],
  ['recommendation', 0.6],
  ['action', 0.6],
  ['term', 0.6],
];
const weightOfNamedKind = 20;

/** Which index is asked for what: words that were deleted from the Code stand in the index of earlier texts alone. */
export function placesToAsk({ kind, revision, status, theme }: Wanted, words: string): readonly Place[] {
  const { latest, earlier } = searchIndexes;
  const limits = { ...(status === '' ? {} : { status }), ...(theme === '' ? {} : { theme }) };
  if (kind === 'change')
    return [{ folder: earlier, filters: { ...limits, kind, ...(revision === '' ? {} : { revision }) }, weight: 1 }];
  if (revision !== '') {
    const filters = { ...limits, kind: 'clause', revision };
    return kind === '' || kind === 'clause' ? [latest, earlier].map((folder) => ({ folder, filters, weight: 1 })) : [];
  }
  if (kind !== '') return [{ folder: latest, filters: { ...limits, kind }, weight: 1 }];
  const asked = new Set(words.split(' '));
  return weights.map(([one, weight]) => ({
    folder: latest,
    filters: { ...limits, kind: one },
    weight: asked.has(one) || asked.has(`${one}s`) ? weightOfNamedKind : weight,
  }));
}
