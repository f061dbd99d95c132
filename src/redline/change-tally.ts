import { listed } from '../model/listed.ts';
import { say } from '../words/say.ts';
import type { ReferenceNames } from './same-words.ts';

/** What is added, removed or moved as a whole. */
export type CountedBlock = keyof typeof say.redline.changesInWords.blocks;

type Action = 'added' | 'removed' | 'moved';

/** Anything else that is counted. */
type Happening = keyof typeof say.redline.changesInWords.others;

/** What a redline changes, counted. */
export interface ChangeTally {
  /** How often something happened, and how that is said: by a key such as `removed paragraph`. */
  readonly counts: Map<string, { readonly count: number; readonly words: (count: number) => string }>;
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

/** What was counted, in the order in which it was first found: `2 sentences changed`. */
export function inWords({ counts }: ChangeTally): readonly string[] {
  return [...counts.values()].map(({ count, words }) => words(count));
}

/** Counts that something happened. */
export function add(tally: ChangeTally, what: Happening, count = 1): void {
  countMore(tally, what, count, (all) => say.redline.changesInWords.others[what]({ count: all }));
}

/** Counts what was added, removed or moved as a whole. */
export function addBlocks(tally: ChangeTally, action: Action, block: CountedBlock, count = 1): void {
  countMore(tally, `${action} ${block}`, count, (all) =>
    say.redline.changesInWords.blocks[block]({
      count: all,
      isMoved: action === 'moved',
      isAdded: action === 'added',
    }),
  );
}

function countMore({ counts }: ChangeTally, key: string, more: number, words: (count: number) => string): void {
  if (more > 0) counts.set(key, { count: (counts.get(key)?.count ?? 0) + more, words });
}

/** Whether there is a name for blocks of a type. */
export function isCounted(type: string): type is CountedBlock {
  return Object.hasOwn(say.redline.changesInWords.blocks, type);
}

/** `items (aa) and (ab) added`. */
export function putInWords(what: 'added' | 'removed', { putIn }: ChangeTally): readonly string[] {
  const items = putIn[what];
  const [first, last] = [items[0] ?? '', items.at(-1) ?? ''];
  const counted = { count: items.length, isAdded: what === 'added' };
  if (items.length > 3) return [say.redline.changesInWords.putInMany({ ...counted, first, last })];
  return items.length === 0 ? [] : [say.redline.changesInWords.putIn({ ...counted, items: listed(items) })];
}

/** Which clauses text came from, and which have it now, without those that are known: `text came from clause A`. */
export function originsInWords({ from, to, labelOf }: ChangeTally, known: ReadonlySet<string>): readonly string[] {
  const labels = (clauses: ReadonlySet<string>, side: 'before' | 'after'): readonly string[] =>
    [...clauses].filter((clause) => !known.has(clause)).map((clause) => labelOf(clause, side));
  const [came, went] = [labels(from, 'before'), labels(to, 'after')];
  const { textCameFrom, textIsNowIn } = say.redline.changesInWords;
  return [
    ...(came.length === 0 ? [] : [textCameFrom({ clauses: listed(came) })]),
    ...(went.length === 0 ? [] : [textIsNowIn({ clauses: listed(went) })]),
  ];
}
