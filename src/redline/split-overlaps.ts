import { isBlank, isWrapper, type InlineItem, type WrapperItem } from './inline-items.ts';
import { partOf } from './divide-emphasis.ts';
import { isEmphasis } from './normalise-inlines.ts';
import type { Partners } from './paired-words.ts';

type Items = readonly InlineItem[];

/**
 * Items in which no emphasis overlaps that of the other side. A tree cannot hold emphasis and strong that overlap only
 * partly, so one of the two is divided at a space; its normal form joins it again.
 */
export function splitOverlaps(before: Items, after: Items, partners: Partners): readonly [Items, Items] {
  if (!before.some(isWrapper) || !after.some(isWrapper)) return [before, after];
  const right = after.filter(isWrapper);
  const divided = right.reduce((items, other) => splitAll(items, other, partners.after), before);
  const others = divided.filter(isWrapper);
  return [divided, others.reduce((items, other) => splitAll(items, other, partners.before), after)];
}

function splitAll(items: Items, other: WrapperItem, partnerOf: Int32Array): Items {
  const isDivided = (item: InlineItem): item is WrapperItem => isWrapper(item) && mayDivide(item, other, partnerOf);
  if (!items.some(isDivided)) return items;
  return items.flatMap((item) => (isDivided(item) ? splitOne(item, other, partnerOf) : [item]));
}

/** An emphasis in two or three parts: those whose words are in the other one, and those whose words are not. */
function splitOne(item: WrapperItem, other: WrapperItem, partnerOf: Int32Array): Items {
  const parts: InlineItem[] = [];
  let [start, last] = [0, sideOf(item.items[0], other, partnerOf)];
  item.items.forEach((child, index) => {
    const side = sideOf(child, other, partnerOf);
    if (side === undefined) return;
    const space = item.items.findLastIndex((one, at) => at < index && at > start && isSpace(one));
    if (last !== undefined && side !== last && space > 0) {
      parts.push(partOf(item, item.items.slice(start, space)), ...item.items.slice(space, space + 1));
      start = space + 1;
    }
    last = side;
  });
  return [...parts, partOf(item, item.items.slice(start))];
}

/** Whether the words that an item keeps are in the other emphasis; undefined if it keeps none, or only some are. */
function sideOf(item: InlineItem | undefined, other: WrapperItem, partnerOf: Int32Array): boolean | undefined {
  if (item === undefined || isBlank(item)) return undefined;
  let side: boolean | undefined;
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partnerOf[word] ?? -1;
    if (partner < 0) continue;
    const isInside = partner >= other.from && partner < other.to;
    if (side !== undefined && side !== isInside) return undefined;
    side = isInside;
  }
  return side;
}

function mayDivide(item: WrapperItem, other: WrapperItem, partnerOf: Int32Array): boolean {
  return isEmphasis(item.node) && overlapsPartly(item, other, partnerOf);
}

/** Whether each of two has words that stay and that the other does not have. */
function overlapsPartly(item: WrapperItem, other: WrapperItem, partnerOf: Int32Array): boolean {
  let [shared, own] = [0, 0];
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partnerOf[word] ?? -1;
    if (partner >= other.from && partner < other.to) shared += 1;
    else if (partner >= 0) own += 1;
  }
  if (shared === 0 || own === 0) return false;
  const isOwn = (word: number): boolean => word >= item.from && word < item.to;
  return partnerOf.some((partner, word) => partner >= other.from && partner < other.to && !isOwn(word));
}

function isSpace(item: InlineItem): boolean {
  return item.type === 'space' && item.value === ' ';
}
