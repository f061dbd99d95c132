import { numberItems, type NumbersBefore } from '../../redline/item-numbers.ts';
import type { ListItem } from '../../model/clause-tree.ts';
import { onlySideOfItem, onlySideWithWords } from '../../redline/only-side.ts';
import { anchorOfItem } from '../../model/reference.ts';
import type {
  RedlineBlock,
  MovedToClause,
  RedlineInline,
  RedlineItem,
  RedlineList,
  RedlineListItem,
  RedlineNumberedParagraph,
} from '../../redline/redline-tree.ts';
import { listLevel, type DocumentParts } from './document-parts.ts';
import { onOnlySide, sameOnBoth, sideOf, type Side, type Sides, type Track } from './side.ts';
import { indentStep, numberIndent } from './styles.ts';

/** The bullet or number before the text of an item or numbered paragraph, with the id that references lead to. */
export type Marker =
  | { readonly kind: 'item'; readonly reference: string; readonly level: number; readonly id?: string }
  | { readonly kind: 'number'; readonly number: string; readonly id: string };

/** Markers that are waiting for the first paragraph after them, which may differ between the two sides. */
export class PendingMarkers {
  #waiting: Sides<Marker | undefined>;

  constructor(waiting: Sides<Marker | undefined>) {
    this.#waiting = waiting;
  }

  /** The sides within `side` on which a marker is still waiting; undefined where there is none. */
  waitingOn(side: Side): Side | undefined {
    const before = side !== 'after' && this.#waiting.before !== undefined;
    const after = side !== 'before' && this.#waiting.after !== undefined;
    if (before && after) return 'both';
    if (before) return 'before';
    return after ? 'after' : undefined;
  }

  /** Removes and returns the markers for a paragraph. */
  take(side: Side): Sides<Marker | undefined> {
    const { before, after } = this.#waiting;
    this.#waiting = { before: side === 'after' ? before : undefined, after: side === 'before' ? after : undefined };
    return { before: side === 'after' ? undefined : before, after: side === 'before' ? undefined : after };
  }
}

/** The context of blocks within the layout. */
export interface Frame {
  /** Id of the style of plain paragraphs. */
  readonly style: string;
  /** Indentation in twentieths of a point. */
  readonly left: number;
  /** The number of lists around them. */
  readonly depth: number;
  /** Id of the clause, to which the ids of items belong. */
  readonly clause: string;
  readonly pending: PendingMarkers;
  /** Whether the items of a list in it are definitions, which begin with their terms. */
  readonly isWithoutBullets?: true;
  /** Whether paragraph ends are never tracked, since everything around the text is inserted or deleted as a whole. */
  readonly keepsEnds?: true;
  /** Whether the shape of the text is that after, so that labels and empty paragraphs are on that side only. */
  readonly isNewShape?: true;
  /** In text of another shape than before: the numbers that its items had. */
  readonly numbersBefore?: NumbersBefore;
  /** In the source of a quotation: what it began with, whose words have the label there. */
  readonly labelledMove?: RedlineBlock | undefined;
}

/** How the words of a paragraph are tracked; undefined where they are on the other side only. */
export function sideOfWords(words: readonly RedlineInline[], track: Track, { keepsEnds }: Frame): Track | undefined {
  return onOnlySide(track, keepsEnds === true ? undefined : onlySideWithWords(words));
}

/** No pending markers. */
export function noMarkers(): PendingMarkers {
  return new PendingMarkers({ before: undefined, after: undefined });
}

/** Pending markers on the sides of their item. */
export function markersOn(side: Side, { before, after }: Sides<Marker>): PendingMarkers {
  return new PendingMarkers({
    before: side === 'after' ? undefined : before,
    after: side === 'before' ? undefined : after,
  });
}

/** The frame inside an item of a list, by how the item is tracked. */
export type ItemFrames = (track: Track, item: RedlineListItem) => Frame;

/** The frame inside each item of a list. Its marker waits for its first line. */
export function itemFrames(
  list: RedlineList,
  outer: Frame,
  parts: DocumentParts,
  moved: ReadonlyMap<number, RedlineListItem>,
  leaving: (mark: MovedToClause<ListItem>) => readonly RedlineItem[],
): ItemFrames {
  const after = parts.list(list);
  const before = list.was === undefined ? after : parts.list(list.was);
  const numbers = new Map([...numbersIn(list, outer.numbersBefore, moved), ...numbersOfLeaving(list, leaving)]);
  const { isWithoutBullets = false, ...around } = outer;
  const inside = { ...around, left: outer.left + indentStep, depth: outer.depth + 1 };
  return (track, item) => {
    if (isWithoutBullets) return inside;
    const place = item.id === undefined ? {} : { id: anchorOfItem(outer.clause, item.id) };
    const marker = (reference: string): Marker => ({
      kind: 'item',
      reference,
      level: listLevel(outer.depth),
      ...place,
    });
    const number = numbers.get(item);
    const markers = { before: marker(before(number?.before)), after: marker(after(number?.after)) };
    return { ...inside, pending: markersOn(sideOf(track), markers) };
  };
}

/** The numbers of the items in a list and of those that moved away from it, on each side. */
function numbersIn(
  list: RedlineList,
  reshaped: NumbersBefore | undefined,
  moved: ReadonlyMap<number, RedlineListItem>,
): ReadonlyMap<RedlineListItem, Partial<Sides<number>>> {
  const found = new Map<RedlineListItem, Partial<Sides<number>>>();
  for (const { item, before, after } of numberItems(list, reshaped)) {
    const inner = item.type === 'movedAway' ? moved.get(item.key) : innermost(item);
    if (inner !== undefined && (after !== undefined || !found.has(inner)))
      found.set(inner, { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
  }
  return found;
}

/** The numbers of items that went to another clause, which are written as they are marked there. */
function numbersOfLeaving(
  list: RedlineList,
  leaving: (mark: MovedToClause<ListItem>) => readonly RedlineItem[],
): ReadonlyMap<RedlineListItem, Partial<Sides<number>>> {
  const left = numberItems(list).filter(({ item }) => item.type === 'movedToClause');
  const marked = list.children.flatMap((item) => (item.type === 'movedToClause' ? itemsBefore(leaving(item)) : []));
  return new Map(
    marked.flatMap((item, index) => {
      const before = left[index]?.before;
      return item === undefined || before === undefined ? [] : [[item, { before }]];
    }),
  );
}

/** The items that were there in the old text, in order; undefined for one that is written elsewhere. */
function itemsBefore(items: readonly RedlineItem[]): readonly (RedlineListItem | undefined)[] {
  return items.flatMap((item) => {
    if (item.type === 'listItem') return onlySideOfItem(item) === 'after' ? [] : [item];
    if (item.type === 'insertion' || item.type === 'moved') return [];
    if (item.type === 'movedAway') return [undefined];
    return itemsBefore(item.type === 'split' ? item.children.slice(0, 1) : item.children);
  });
}

/** The item in the marks around it. */
function innermost(item: RedlineItem): RedlineListItem | undefined {
  if (item.type === 'listItem') return item;
  const [child] = 'children' in item ? item.children : [];
  return child === undefined ? undefined : innermost(child);
}

/** The context of blocks inside a numbered paragraph, the first of which waits for its number. */
export function numberedFrame({ id, number, was }: RedlineNumberedParagraph, track: Track, outer: Frame): Frame {
  const marker = (printed: string): Marker => ({ kind: 'number', number: printed, id });
  const markers: Sides<Marker> =
    was === undefined ? sameOnBoth(marker(number)) : { before: marker(was.number), after: marker(number) };
  return { ...outer, left: outer.left + numberIndent, pending: markersOn(sideOf(track), markers) };
}
