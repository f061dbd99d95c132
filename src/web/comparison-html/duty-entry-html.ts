import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DutyChange, DutyChangeKind, OtherChange } from '../../redline/duty-watch/duty-watch.ts';
import { entryTitle } from '../../redline/duty-watch/entry-title.ts';
import { entryWords } from '../../redline/duty-watch/entry-words.ts';
import { noteOf } from '../../redline/duty-watch/summarise-duty-changes.ts';
import { markedWordsHtml } from './sentence-html.ts';

/** Whether a kind of change takes something away from what people could count on. */
export const isLoss = (kind: DutyChangeKind): boolean => kind === 'weaker' || kind === 'duty removed';

/**
 * One entry of the duty watch: what happened to the sentence, the sentence with its marks, and the note of the body.
 *
 * @param mixed whether added duties and reworded sentences are among other entries. Default: they are under a heading that
 *   says so, and have no title of their own.
 */
export function dutyEntryHtml(entry: DutyChange | OtherChange, by: string, mixed = false): Element {
  const { note } = entry;
  return h('li', [
    ...('kind' in entry && (mixed || !underOwnHeading.has(entry.kind)) ? [h('p', h('strong', entryTitle(entry)))] : []),
    h('p', markedWordsHtml(entryWords(entry))),
    ...(note === undefined ? [] : [h('p', `${noteOf(by)}: ${note}`)]),
  ]);
}

const underOwnHeading: ReadonlySet<DutyChangeKind> = new Set(['duty added', 'other words']);

/** Entries by their clause, in the order of the first of each. */
export function byClause<Entry extends OtherChange>(
  entries: readonly Entry[],
): readonly { readonly clause: string; readonly entries: readonly Entry[] }[] {
  return [...Map.groupBy(entries, ({ clause }) => clause)].map(([clause, some]) => ({ clause, entries: some }));
}
