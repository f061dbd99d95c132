import { isBlank, isWrapper, type InlineItem } from './inline-items.ts';
import type { Partners } from './paired-words.ts';

/**
 * One step through the items of both sides: `same` on both; a wrapper on `both`; a wrapper on one side only, around
 * items of the other; or a `gap`, which is marked.
 */
export interface WeaveStep {
  readonly kind: 'same' | 'both' | 'before' | 'after' | 'gap';
  readonly before: readonly InlineItem[];
  readonly after: readonly InlineItem[];
}

/** A gap with more words than this outside its wrappers is marked as a whole. */
const maxOutside = 3;

/**
 * How many items from `i` and `j` on are the same: words that are partners, and the white space between and after them.
 */
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

/**
 * The steps for what is between two others: blanks at the edges that are on both sides stay, and so do wrappers of the
 * same kind.
 */
export function closeGap(before: readonly InlineItem[], after: readonly InlineItem[]): readonly WeaveStep[] {
  if (before.length === 0 && after.length === 0) return [];
  const [left, right] = [before.filter(isWrapper), after.filter(isWrapper)];
  const matching =
    left.length === right.length && left.every((item, index) => item.node.type === right[index]?.node.type);
  if (left.length === 0 || !matching || countOutside(before) > maxOutside || countOutside(after) > maxOutside) {
    return trimBlanks(before, after);
  }
  const steps: WeaveStep[] = [];
  let [i, j] = [0, 0];
  left.forEach((wrapper, index) => {
    const partner = right[index];
    if (!partner) return;
    const [toI, toJ] = [before.indexOf(wrapper), after.indexOf(partner)];
    const both: WeaveStep = { kind: 'both', before: [wrapper], after: [partner] };
    steps.push(...trimBlanks(before.slice(i, toI), after.slice(j, toJ)), both);
    [i, j] = [toI + 1, toJ + 1];
  });
  return [...steps, ...trimBlanks(before.slice(i), after.slice(j))];
}

function countOutside(items: readonly InlineItem[]): number {
  return items.filter((item) => !isBlank(item) && item.type !== 'wrapper').length;
}

function trimBlanks(before: readonly InlineItem[], after: readonly InlineItem[]): readonly WeaveStep[] {
  let start = 0;
  while (isSameBlank(before[start], after[start])) start += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (tail < shorter && isSameBlank(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const gap: WeaveStep = {
    kind: 'gap',
    before: before.slice(start, before.length - tail),
    after: after.slice(start, after.length - tail),
  };
  return [
    ...(start > 0 ? [{ kind: 'same' as const, before: before.slice(0, start), after: after.slice(0, start) }] : []),
    ...(gap.before.length + gap.after.length > 0 ? [gap] : []),
    ...(tail > 0 ? [{ kind: 'same' as const, before: before.slice(-tail), after: after.slice(-tail) }] : []),
  ];
}

function isSameBlank(before: InlineItem | undefined, after: InlineItem | undefined): boolean {
  return before !== undefined && isBlank(before) && before.type === after?.type;
}
