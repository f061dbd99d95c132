import type { ReferenceNames } from './same-words.ts';

/** What a redline changes, counted. */
export interface ChangeTally {
  /** How often something happened: by words such as `sentence changed`, of which the first is counted. */
  readonly counts: Map<string, number>;
  /** The labels of items that were put in between others, as a law does, and of those that were taken out again. */
  readonly putIn: Readonly<Record<'added' | 'removed', string[]>>;
  readonly notes: Set<string>;
  /** The clauses that text came from, and went to. */
  readonly from: Set<string>;
  readonly to: Set<string>;
  /** References to footnotes that were inserted or deleted without words. */
  readonly references: Record<'insertion' | 'deletion', number>;
  readonly labelOf: ReferenceNames['labelOf'];
  /** Whether text in another shape is read. */
  readonly isReshaped: boolean;
}

/** `2 sentences changed`. */
export function inWords(what: string, count: number): string {
  return count === 1 ? `1 ${what}` : `${count} ${what.replace(/ (?=\S+$)/, 's ')}`;
}

/** Counts that something happened. */
export function add({ counts }: ChangeTally, what: string, count = 1): void {
  if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count);
}

/** `items (aa) and (ab) added`. */
export function putInWords(what: 'added' | 'removed', { putIn }: ChangeTally): readonly string[] {
  const labels = putIn[what];
  if (labels.length > 3) return [`${labels.length} list items ${what}, from ${labels[0]} to ${labels.at(-1)}`];
  return labels.length === 0 ? [] : [`${labels.length === 1 ? 'item' : 'items'} ${listInWords(labels)} ${what}`];
}

const listInWords = (labels: readonly string[]): string =>
  [labels.slice(0, -1).join(', '), ...labels.slice(-1)].filter((part) => part !== '').join(' and ');
