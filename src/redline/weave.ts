import { divideEmphasis, joinEmphasis } from './divide-emphasis.ts';
import { isBlank, isWrapper, writeInlines, type BlankItem, type InlineItem, type WrapperItem } from './inline-items.ts';
import { widenBlankMarks } from './widen-blank-marks.ts';
import { copyPartners, unpair, type Partners } from './paired-words.ts';
import type { Reader } from './reader.ts';
import type { RedlineInline } from './redline-tree.ts';
import { splitOverlaps } from './split-overlaps.ts';
import { closeGap, countSame, type WeaveStep } from './weave-step.ts';

/**
 * Weaves the old and new inline nodes into one redline, given which words are partners.
 *
 * Both sides are trees over the same sequence of partners and are walked together. Nodes around the same partners on
 * both sides become one node; emphasis or a term on one side only becomes a node with `only`; words without a partner
 * are marked. If two wrappers overlap and neither contains the other, no tree can hold both: one of them is divided
 * (`split-overlaps.ts`), or else all emphasis is (`divide-emphasis.ts`). Only words in something that cannot be divided,
 * such as a term, are then separated, and so marked.
 */
export function weave(
  before: readonly InlineItem[],
  after: readonly InlineItem[],
  partners: Partners,
  reader: Reader,
): readonly RedlineInline[] {
  const mayOverlap = before.some(isWrapper) && after.some(isWrapper);
  if (!mayOverlap) return weaveOnce(before, after, partners, reader);
  const all = copyPartners(partners);
  const woven = weaveOnce(before, after, partners, reader);
  if (all.after.every((partner, word) => partner === partners.after[word])) return woven;
  return joinText(joinEmphasis(weaveOnce(divideEmphasis(before), divideEmphasis(after), all, reader)));
}

function weaveOnce(
  before: readonly InlineItem[],
  after: readonly InlineItem[],
  partners: Partners,
  reader: Reader,
): readonly RedlineInline[] {
  const [left, right] = splitOverlaps(before, after, partners);
  const steps = widenBlankMarks(findSteps(left, right, partners));
  return joinText(steps.flatMap((step) => writeStep(step, partners, reader)));
}

/** Joins neighbouring text. */
export function joinText(nodes: readonly RedlineInline[]): readonly RedlineInline[] {
  const joined: RedlineInline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && !node.was && !last.was) {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else {
      joined.push(node);
    }
  }
  return joined;
}

function writeStep(step: WeaveStep, partners: Partners, reader: Reader): readonly RedlineInline[] {
  const { kind, before, after } = step;
  switch (kind) {
    case 'same':
      return writeSame(before, after);
    case 'gap':
      return [
        ...(before.length > 0 ? [{ type: 'deletion' as const, children: reader.write(before) }] : []),
        ...(after.length > 0 ? [{ type: 'insertion' as const, children: reader.write(after) }] : []),
      ];
    case 'both':
    case 'before':
    case 'after': {
      const [left, right] = [kind === 'after' ? undefined : before[0], kind === 'before' ? undefined : after[0]];
      const [outer, old] = [wrapperIn(right ?? left), wrapperIn(left)];
      const children = weaveOnce(old ? old.items : before, wrapperIn(right)?.items ?? after, partners, reader);
      if (!outer) return children;
      const only = kind === 'both' ? {} : { only: kind };
      if (outer.node.type !== 'term') return [{ type: outer.node.type, ...only, children }];
      const was = old?.node.type === 'term' && old.node.id !== outer.node.id ? { was: { id: old.node.id } } : {};
      return [{ type: 'term', id: outer.node.id, ...was, ...only, children }];
    }
  }
}

/** Words on both sides; a word or space that differs in characters alone has what it was. */
function writeSame(before: readonly InlineItem[], after: readonly InlineItem[]): readonly RedlineInline[] {
  const isOther = (item: InlineItem, index: number): boolean => valueOf(item) !== valueOf(before[index]);
  if (!after.some(isOther)) return writeInlines(after);
  return after.flatMap((item, index): readonly RedlineInline[] => {
    const value = isOther(item, index) ? valueOf(before[index]) : undefined;
    return hasCharacters(item) && value !== undefined
      ? [{ type: 'text', value: item.value, was: { value } }]
      : writeInlines([item]);
  });
}

function valueOf(item: InlineItem | undefined): string | undefined {
  return hasCharacters(item) ? item.value : undefined;
}

const hasCharacters = (item: InlineItem | undefined) => item?.type === 'word' || item?.type === 'space';

function wrapperIn(item: InlineItem | undefined): WrapperItem | undefined {
  return item?.type === 'wrapper' ? item : undefined;
}

/** An item that can have a partner. */
type ItemWithWords = Exclude<InlineItem, BlankItem>;

/** A position in the items of one side. */
interface Position<Item> {
  readonly item: Item;
  readonly items: readonly InlineItem[];
  readonly index: number;
}

function findSteps(before: readonly InlineItem[], after: readonly InlineItem[], partners: Partners): WeaveStep[] {
  const steps: WeaveStep[] = [];
  let [fromI, fromJ, i, j] = [0, 0, 0, 0];
  const add = (...found: WeaveStep[]): void => {
    steps.push(...closeGap(before.slice(fromI, i), after.slice(fromJ, j)), ...found);
    for (const step of found) [i, j] = [i + step.before.length, j + step.after.length];
    [fromI, fromJ] = [i, j];
  };
  while (i < before.length || j < after.length) {
    const left = before[i];
    const right = after[j];
    if (left && !hasPartner(left, partners.after)) i += 1;
    else if (right && !hasPartner(right, partners.before)) j += 1;
    else if (left && right && !isBlank(left) && !isBlank(right)) {
      const same = countSame(before, i, after, j, partners);
      if (same > 0) {
        add({ kind: 'same', before: before.slice(i, i + same), after: after.slice(j, j + same) });
        continue;
      }
      const step = pairUp({ item: left, items: before, index: i }, { item: right, items: after, index: j }, partners);
      if (step) add(step);
    }
  }
  add();
  return steps;
}

/**
 * The step for the first paired items of both sides. Undefined if they overlap and neither contains the other, after
 * separating the words they share.
 */
function pairUp(
  left: Position<ItemWithWords>,
  right: Position<ItemWithWords>,
  partners: Partners,
): WeaveStep | undefined {
  const leftInside = isInside(left.item, right.item, partners.after);
  const rightInside = isInside(right.item, left.item, partners.before);
  if (leftInside && rightInside) {
    return { kind: stepType(left.item, right.item), before: [left.item], after: [right.item] };
  }
  if (leftInside)
    return { kind: 'after', before: takeInside(left, right.item, partners, 'after'), after: [right.item] };
  if (rightInside)
    return { kind: 'before', before: [left.item], after: takeInside(right, left.item, partners, 'before') };
  separate(left.item, right.item, partners, 'after');
  return undefined;
}

function stepType(left: ItemWithWords, right: ItemWithWords): WeaveStep['kind'] {
  if (right.type !== 'wrapper') return left.type === 'wrapper' ? 'before' : 'same';
  if (left.type !== 'wrapper') return 'after';
  if (left.node.type === right.node.type) return 'both';
  // Emphasis on both sides is not marked as removed and added.
  return left.items.some((item) => item.type === 'wrapper' && item.node.type === right.node.type) ? 'before' : 'after';
}

/** The items from a position on whose partners are all inside a wrapper of the other side. */
function takeInside(
  { items, index: start }: Position<ItemWithWords>,
  outer: ItemWithWords,
  partners: Partners,
  side: keyof Partners,
): readonly InlineItem[] {
  let end = start;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (!item || isBlank(item) || !hasPartner(item, partners[side])) continue;
    if (!overlaps(item, outer, partners[side])) break;
    if (!isInside(item, outer, partners[side])) {
      separate(item, outer, partners, side);
      break;
    }
    end = index + 1;
  }
  return items.slice(start, end);
}

function hasPartner(item: InlineItem, partnerOf: Int32Array): boolean {
  if (isBlank(item)) return false;
  for (let word = item.from; word < item.to; word += 1) if ((partnerOf[word] ?? -1) >= 0) return true;
  return false;
}

function isInRange(word: number, outer: ItemWithWords): boolean {
  return word >= outer.from && word < outer.to;
}

/** Whether every partner of the item's words is inside the other item. */
function isInside(item: ItemWithWords, outer: ItemWithWords, partnerOf: Int32Array): boolean {
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partnerOf[word] ?? -1;
    if (partner >= 0 && !isInRange(partner, outer)) return false;
  }
  return true;
}

function overlaps(item: ItemWithWords, outer: ItemWithWords, partnerOf: Int32Array): boolean {
  for (let word = item.from; word < item.to; word += 1) if (isInRange(partnerOf[word] ?? -1, outer)) return true;
  return false;
}

/** Separates the item's words from their partners inside the other item. */
function separate(item: ItemWithWords, outer: ItemWithWords, partners: Partners, side: keyof Partners): void {
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partners[side][word] ?? -1;
    if (isInRange(partner, outer)) unpair(partners, side === 'after' ? word : partner);
  }
}
