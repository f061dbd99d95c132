import { consultationStatus, type EntryKind } from '../search/entry.ts';
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
 * How much things of different kinds count that have the same words: people come for the clauses, and for a consultation
 * that is not over. What they ask for by the name of its kind, such as an action, counts much more.
 */
const weights: readonly { readonly filters: Filters & { readonly kind: EntryKind }; readonly weight: number }[] = [
  { filters: { kind: 'clause' }, weight: 8 },
  { filters: { kind: 'page' }, weight: 1 },
  { filters: { kind: 'consultation', status: consultationStatus.open }, weight: 1 },
  { filters: { kind: 'consultation', status: consultationStatus.over }, weight: 0.5 },
  { filters: { kind: 'recommendation' }, weight: 0.6 },
  { filters: { kind: 'action' }, weight: 0.6 },
  { filters: { kind: 'term' }, weight: 0.6 },
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
  const isNamed = (one: EntryKind): boolean => asked.has(one) || asked.has(`${one}s`);
  return weights.map(({ filters, weight }) => ({
    folder: latest,
    filters: { ...filters, ...limits },
    weight: weight * (isNamed(filters.kind) ? weightOfNamedKind : 1),
  }));
}

/** The folders of the indexes that are asked. */
export function foldersToAsk(wanted: Wanted): readonly string[] {
  return [...new Set(placesToAsk(wanted, '').map(({ folder }) => folder))];
}
