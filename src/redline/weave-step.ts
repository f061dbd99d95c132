import { isBlank, type InlineItem, type WrapperItem } from './inline-items.ts';
import type { Partners } from './partners.ts';

/**
 * One step through two runs of items: `same` on both sides; a wrapper on `both` sides; a wrapper on one side only, around
 * the items of the other; or a `gap`, which is marked.
 */
export interface Step {
  readonly how: 'same' | 'both' | 'before' | 'after' | 'gap';
  readonly before: readonly InlineItem[];
  readonly after: readonly InlineItem[];
}

/** More words than these beside the wrappers of a gap, and it is marked as a whole. */
const mostBeside = 3;

/** How many items from two places on are the same: words that are partners, and the white space between and after them. */
export function countSame(
  before: readonly InlineItem[],
  i: number,
  after: readonly InlineItem[],
  j: number,
  partners: Partners,
): number {
  let count = 0;
  for (;;) {
    const left = before[i + count];
    const right = after[j + count];
    if (!left || !right || left.type === 'wrapper' || left.type !== right.type) return count;
    if (!isBlank(left) && !isBlank(right) && partners.after[left.from] !== right.from) return count;
    count += 1;
  }
}

/** What stands between two steps: blanks at its edges that are on both sides stay, and so do wrappers of the same kind. */
export function closeGap(before: readonly InlineItem[], after: readonly InlineItem[]): readonly Step[] {
  if (before.length === 0 && after.length === 0) return [];
  const [left, right] = [before.filter(isWrapper), after.filter(isWrapper)];
  const alike = left.length === right.length && left.every((item, index) => item.node.type === right[index]?.node.type);
  if (left.length === 0 || !alike || countBeside(before) > mostBeside || countBeside(after) > mostBeside) {
    return trimBlanks(before, after);
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  left.forEach((wrapper, index) => {
    const partner = right[index];
    if (!partner) return;
    const [toI, toJ] = [before.indexOf(wrapper), after.indexOf(partner)];
    const both: Step = { how: 'both', before: [wrapper], after: [partner] };
    steps.push(...trimBlanks(before.slice(i, toI), after.slice(j, toJ)), both);
    [i, j] = [toI + 1, toJ + 1];
  });
  return [...steps, ...trimBlanks(before.slice(i), after.slice(j))];
}

function isWrapper(item: InlineItem): item is WrapperItem {
  return item.type === 'wrapper';
}

function countBeside(items: readonly InlineItem[]): number {
  return items.filter((item) => !isBlank(item) && item.type !== 'wrapper').length;
}

function trimBlanks(before: readonly InlineItem[], after: readonly InlineItem[]): readonly Step[] {
  let start = 0;
  while (isSameBlank(before[start], after[start])) start += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (tail < shorter && isSameBlank(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const gap: Step = {
    how: 'gap',
    before: before.slice(start, before.length - tail),
    after: after.slice(start, after.length - tail),
  };
  return [
    ...(start > 0 ? [{ how: 'same' as const, before: before.slice(0, start), after: after.slice(0, start) }] : []),
    ...(gap.before.length + gap.after.length > 0 ? [gap] : []),
    ...(tail > 0 ? [{ how: 'same' as const, before: before.slice(-tail), after: after.slice(-tail) }] : []),
  ];
}

function isSameBlank(before: InlineItem | undefined, after: InlineItem | undefined): boolean {
  return before !== undefined && isBlank(before) && before.type === after?.type;
}
