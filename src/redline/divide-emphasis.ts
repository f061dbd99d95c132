import { isBlank, writeInlines, type InlineItem, type WrapperItem } from './inline-items.ts';
import { isEmphasis } from './normalise-inlines.ts';
import type { RedlineInline, RedlineNodeOf } from './redline-tree.ts';

type Items = readonly InlineItem[];

/**
 * Items in which each word has emphasis of its own, so that no emphasis overlaps that of the other side. It prints the
 * same, and its normal form joins it again.
 */
export function divideEmphasis(items: Items): Items {
  return items.flatMap((item) => {
    if (item.type !== 'wrapper') return [item];
    const inner = divideEmphasis(item.items);
    return isEmphasis(item.node) ? divideOne(item, inner) : [partOf(item, inner)];
  });
}

function divideOne(whole: WrapperItem, inner: Items): Items {
  const parts: InlineItem[] = [];
  let part: InlineItem[] = [];
  inner.forEach((item, index) => {
    const hasWords = part.some((one) => !isBlank(one));
    const isBetween = isSpace(item) && hasWords && inner[index + 1] !== undefined;
    if (!isBlank(item) && hasWords) parts.push(partOf(whole, part));
    if (isBetween) parts.push(partOf(whole, part), item);
    if (isBetween || (!isBlank(item) && hasWords)) part = [];
    if (!isBetween) part.push(item);
  });
  return part.length === 0 ? parts : [...parts, partOf(whole, part)];
}

function isSpace(item: InlineItem): boolean {
  return item.type === 'space' && item.value === ' ';
}

/** Some items of a wrapper in a wrapper of their own. */
export function partOf(whole: WrapperItem, items: Items): WrapperItem {
  const words = items.filter((item) => !isBlank(item));
  const node = { ...whole.node, children: writeInlines(items) };
  return { type: 'wrapper', node, items, from: words[0]?.from ?? whole.from, to: words.at(-1)?.to ?? whole.from };
}

/** Joins emphasis that was divided, where nothing marked came in between. */
export function joinEmphasis(nodes: readonly RedlineInline[]): readonly RedlineInline[] {
  const joined: RedlineInline[] = [];
  for (const node of nodes) {
    const [last, lastButOne] = [joined.at(-1), joined.at(-2)];
    const hasSpace = last?.type === 'text' && last.value === ' ' && last.was === undefined;
    const earlier = hasSpace ? lastButOne : last;
    if (earlier !== undefined && isEmphasisMark(earlier) && isEmphasisMark(node) && isSame(earlier, node)) {
      const between: readonly RedlineInline[] = hasSpace ? [{ type: 'text', value: ' ' }] : [];
      joined.splice(hasSpace ? -2 : -1, 2, { ...node, children: [...earlier.children, ...between, ...node.children] });
    } else joined.push(node);
  }
  return joined.map((node) =>
    isEmphasisMark(node) || node.type === 'term' ? { ...node, children: joinEmphasis(node.children) } : node,
  );
}

type EmphasisMark = RedlineNodeOf<'emphasis' | 'strong'>;

function isEmphasisMark(node: RedlineInline): node is EmphasisMark {
  return node.type === 'emphasis' || node.type === 'strong';
}

function isSame(earlier: EmphasisMark, node: EmphasisMark): boolean {
  return earlier.type === node.type && earlier.only === node.only;
}
