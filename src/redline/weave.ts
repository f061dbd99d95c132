import { writeInlines, type InlineItem, type WordItem, type WrapperItem } from './inline-items.ts';
import { mendBlankMarks } from './mend-blank-marks.ts';
import { unpair, type Partners } from './partners.ts';
import type { RedlineInline } from './redline-tree.ts';
import { closeGap, type Step } from './weave-step.ts';

/**
 * Weaves the inline nodes before and after into one redline, given which words are partners.
 *
 * Both sides are trees over the same sequence of partners, so they are walked together from the first partner to the
 * last: what holds the same partners on both sides is one node; stress or a term around partners that are not so wrapped
 * on the other side becomes a node with `only`; what has no partner is marked. Where two wrappers overlap without one
 * lying in the other, no tree can hold both: the words that they share are parted, and so marked.
 */
export function weave(
  before: readonly InlineItem[],
  after: readonly InlineItem[],
  partners: Partners,
): readonly RedlineInline[] {
  const steps = mendBlankMarks(findSteps(before, after, partners));
  const nodes: RedlineInline[] = [];
  for (const node of steps.flatMap((step) => writeStep(step, partners))) {
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value };
    } else {
      nodes.push(node);
    }
  }
  return nodes;
}

function writeStep(step: Step, partners: Partners): readonly RedlineInline[] {
  const { how, before, after } = step;
  switch (how) {
    case 'same':
      return writeInlines(after);
    case 'gap':
      return [
        ...(before.length > 0 ? [{ type: 'deletion' as const, children: writeInlines(before) }] : []),
        ...(after.length > 0 ? [{ type: 'insertion' as const, children: writeInlines(after) }] : []),
      ];
    case 'both':
    case 'before':
    case 'after': {
      const [left, right] = [how === 'after' ? undefined : before[0], how === 'before' ? undefined : after[0]];
      const [outer, old] = [wrapperIn(right ?? left), wrapperIn(left)];
      const children = weave(old ? old.items : before, wrapperIn(right)?.items ?? after, partners);
      if (!outer) return children;
      const only = how === 'both' ? {} : { only: how };
      if (outer.node.type !== 'term') return [{ type: outer.node.type, ...only, children }];
      const was = old?.node.type === 'term' && old.node.id !== outer.node.id ? { was: { id: old.node.id } } : {};
      return [{ type: 'term', id: outer.node.id, ...was, ...only, children }];
    }
  }
}

function wrapperIn(item: InlineItem | undefined): WrapperItem | undefined {
  return item?.type === 'wrapper' ? item : undefined;
}

/** An item that has a partner. */
type Paired = WordItem | WrapperItem;

function findSteps(before: readonly InlineItem[], after: readonly InlineItem[], partners: Partners): Step[] {
  const steps: Step[] = [];
  const gap: { before: InlineItem[]; after: InlineItem[] } = { before: [], after: [] };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [left, right] = [before[i], after[j]];
    if (left && !hasPartner(left, partners.after)) {
      gap.before.push(left);
      i += 1;
    } else if (right && !hasPartner(right, partners.before)) {
      gap.after.push(right);
      j += 1;
    } else if (left && right && left.type !== 'blank' && right.type !== 'blank') {
      const step = pairUp([left, before, i], [right, after, j], partners);
      if (!step) continue;
      steps.push(...closeGap(gap.before.splice(0), gap.after.splice(0)), step);
      i += step.before.length;
      j += step.after.length;
    }
  }
  return [...steps, ...closeGap(gap.before, gap.after)];
}

/**
 * The step that takes the first paired items of both sides; none where they overlapped without one lying in the other,
 * after the words that they share are parted.
 */
function pairUp(
  [left, before, i]: readonly [Paired, readonly InlineItem[], number],
  [right, after, j]: readonly [Paired, readonly InlineItem[], number],
  partners: Partners,
): Step | undefined {
  const leftInside = liesIn(left, right, partners.after);
  const rightInside = liesIn(right, left, partners.before);
  if (leftInside && rightInside) return { how: howTogether(left, right), before: [left], after: [right] };
  if (leftInside) return { how: 'after', before: takeWithin(before, i, right, partners, 'after'), after: [right] };
  if (rightInside) return { how: 'before', before: [left], after: takeWithin(after, j, left, partners, 'before') };
  part(left, right, partners, 'after');
  return undefined;
}

function howTogether(left: Paired, right: Paired): Step['how'] {
  if (left.type === 'word' && right.type === 'word') return 'same';
  if (left.type === 'wrapper' && right.type === 'wrapper' && left.node.type === right.node.type) return 'both';
  return right.type === 'wrapper' ? 'after' : 'before';
}

/** The items from `start` on whose partners all lie in a wrapper of the other side. */
function takeWithin(
  items: readonly InlineItem[],
  start: number,
  outer: Paired,
  partners: Partners,
  side: keyof Partners,
): readonly InlineItem[] {
  let end = start;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.type === 'blank' || !hasPartner(item, partners[side])) continue;
    if (!touches(item, outer, partners[side])) break;
    if (!liesIn(item, outer, partners[side])) {
      part(item, outer, partners, side);
      break;
    }
    end = index + 1;
  }
  return items.slice(start, end);
}

function hasPartner(item: InlineItem, partnerOf: Int32Array): boolean {
  if (item.type === 'blank') return false;
  for (let word = item.from; word < item.to; word += 1) if ((partnerOf[word] ?? -1) >= 0) return true;
  return false;
}

function isWithin(word: number, outer: Paired): boolean {
  return word >= outer.from && word < outer.to;
}

/** Whether every partner of the item's words lies in the other. */
function liesIn(item: Paired, outer: Paired, partnerOf: Int32Array): boolean {
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partnerOf[word] ?? -1;
    if (partner >= 0 && !isWithin(partner, outer)) return false;
  }
  return true;
}

function touches(item: Paired, outer: Paired, partnerOf: Int32Array): boolean {
  for (let word = item.from; word < item.to; word += 1) if (isWithin(partnerOf[word] ?? -1, outer)) return true;
  return false;
}

/** Parts the words of the item from their partners in the other. */
function part(item: Paired, outer: Paired, partners: Partners, side: keyof Partners): void {
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partners[side][word] ?? -1;
    if (isWithin(partner, outer)) unpair(partners, side === 'after' ? word : partner);
  }
}
