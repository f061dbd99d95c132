import { itemLabel, listKind, type ListFormat, type ListKind } from '../model/list-labels.ts';
import { onlySideOfItem } from './only-side.ts';
import type { RedlineItem, RedlineList, RedlineListItem, RedlineSide } from './redline-tree.ts';

/** A single item of a list, with the numbers that it has on each side. */
export interface NumberedItem {
  /** The item. Where it is a mark, the mark is around this item alone. */
  readonly item: RedlineItem;
  /** Its number in the old text; absent if it was not in this list, or had a bullet. */
  readonly before?: number;
  /** Its number in the new text; absent if it is not in this list, or has a bullet. */
  readonly after?: number;
  /** These numbers as they are printed: `2.`, `(b)`. */
  readonly labels: Readonly<Partial<Record<RedlineSide, string>>>;
  /** The label that it had, without a dot, if it has another now and no note above the list says so. */
  readonly was?: string;
  /** For an item of a split or merge: which of its pieces it is, from 0, and how many there are. */
  readonly piece?: { readonly index: number; readonly of: number };
}

/** A number in a list of a format. */
export interface ItemNumber {
  readonly number: number;
  readonly format?: ListFormat;
}

/** The old numbers of items whose list was made by reshaping other text. */
export type NumbersBefore = ReadonlyMap<RedlineListItem, ItemNumber>;

/** How a list was labelled in the old text. */
export function kindBefore(list: RedlineList): ListKind {
  return listKind(list.was ?? list);
}

/**
 * The items of a list one by one, in printed order, with the numbers that they have in the new text and had in the
 * old text. Marks around several items are divided.
 *
 * Of the pieces of a split, the first has the old number; of merged items, the first has the new number. An item
 * that moved within the list has the number of the place where it was.
 *
 * @param reshaped for a list in a `reshaped` mark, the numbers that its items had (`reshaped-numbers.ts`)
 */
export function numberItems(list: RedlineList, reshaped?: NumbersBefore): readonly NumberedItem[] {
  const was = kindBefore(list);
  const counters: Counters = {
    before: reshaped === undefined && was.ordered ? counter(was.start) : noCounter,
    after: list.ordered ? counter(list.start) : noCounter,
  };
  const numbered = list.children.flatMap((item) => divide(item, counters));
  const places = new Map(
    numbered.flatMap(({ item, before }) => (item.type === 'movedAway' ? [[item.key, before] as const] : [])),
  );
  return numbered.map((entry) => withLabels(withNumberBefore(entry, places), list, reshaped));
}

/** For each item of a list that has another label than before: the label that it had. */
export function changedLabels(list: RedlineList, reshaped?: NumbersBefore): (item: RedlineItem) => string | undefined {
  const changed = new Map(
    numberItems(list, reshaped).flatMap(({ item, was }) => (was === undefined ? [] : [[firstOf(item), was] as const])),
  );
  return (item) => changed.get(firstOf(item));
}

/** An item that stays the same where its mark is divided. */
const firstOf = (item: RedlineItem): unknown =>
  item.type === 'split' || item.type === 'merged' ? item.children[0] : item;

/** An item as it is counted, before its numbers become labels. */
type CountedItem = Omit<NumberedItem, 'labels' | 'was'>;

type Counter = () => number | undefined;
type Counters = Readonly<Record<'before' | 'after', Counter>>;

const noCounter: Counter = () => undefined;

function counter(start: number): Counter {
  let next = start;
  return () => next++;
}

function divide(item: RedlineItem, { before, after }: Counters): readonly CountedItem[] {
  switch (item.type) {
    case 'listItem': {
      const side = onlySideOfItem(item);
      return [entry(item, side === 'after' ? undefined : before(), side === 'before' ? undefined : after())];
    }
    case 'insertion':
      return item.children.map((child) => entry({ ...item, children: [child] }, undefined, after()));
    case 'deletion':
    case 'movedToClause':
      return item.children.map((child) => entry({ ...item, children: [child] }, before(), undefined));
    case 'moved':
      return [entry(item, undefined, after())];
    case 'movedAway':
      return [entry(item, before(), undefined)];
    case 'movedFromClause':
      return item.children
        .flatMap((child) => divide(child, { before: noCounter, after }))
        .map((child) => ({ ...child, item: { ...item, children: [child.item] } }));
    case 'split':
      return item.children.map((child, index) => ({
        ...entry({ ...item, children: [child] }, index === 0 ? before() : undefined, after()),
        piece: { index, of: item.children.length },
      }));
    case 'merged':
      return item.children.map((child, index) => ({
        ...entry({ ...item, children: [child] }, before(), index === 0 ? after() : undefined),
        piece: { index, of: item.children.length },
      }));
    default:
      return item satisfies never;
  }
}

function entry(item: RedlineItem, before: number | undefined, after: number | undefined): CountedItem {
  return { item, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** An entry that moved within the list, with the number that it had. */
function withNumberBefore(counted: CountedItem, places: ReadonlyMap<number, number | undefined>): CountedItem {
  const before = counted.item.type === 'moved' ? places.get(counted.item.key) : undefined;
  return before === undefined ? counted : { ...counted, before };
}

function withLabels(counted: CountedItem, list: RedlineList, reshaped: NumbersBefore | undefined): NumberedItem {
  const { item, after } = counted;
  const other = item.type === 'listItem' ? reshaped?.get(item) : undefined;
  const before = other?.number ?? counted.before;
  const format = other === undefined ? kindBefore(list).format : other.format;
  const labels = {
    ...(before === undefined ? {} : { before: itemLabel(format, before) }),
    ...(after === undefined ? {} : { after: itemLabel(list.format, after) }),
  };
  const isOther = other === undefined ? before !== after : labels.before !== labels.after;
  return {
    ...counted,
    ...(before === undefined ? {} : { before }),
    labels,
    ...(before !== undefined && after !== undefined && isOther ? { was: nameOfLabel(format, before) } : {}),
  };
}

/** A label as it is named in a sentence: `2`, `(b)`. */
export function nameOfLabel(format: ListFormat | undefined, number: number): string {
  return format === undefined ? String(number) : itemLabel(format, number);
}

/** Whether an item is in the old text only. */
export function isOnlyBefore(item: RedlineItem, piece: NumberedItem['piece']): boolean {
  switch (item.type) {
    case 'movedFromClause':
      return item.children.every((child) => isOnlyBefore(child, undefined));
    case 'merged':
      return piece !== undefined && piece.index > 0;
    case 'listItem':
      return onlySideOfItem(item) === 'before';
    default:
      return item.type === 'deletion' || item.type === 'movedAway' || item.type === 'movedToClause';
  }
}
