import { isBlank, writeInlines, type BlankItem, type InlineItem, type WrapperItem } from './inline-items.ts';
import { mendBlankMarks } from './mend-blank-marks.ts';
import { unpair, type Partners } from './partners.ts';
import type { RedlineInline } from './redline-tree.ts';
import { closeGap, countSame, type Step } from './weave-step.ts';

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
  return joinText(steps.flatMap((step) => writeStep(step, partners)));
}

function joinText(nodes: readonly RedlineInline[]): readonly RedlineInline[] {
  const joined: RedlineInline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else {
      joined.push(node);
    }
  }
  return joined;
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

/** An item that may have a partner. */
type Worded = Exclude<InlineItem, BlankItem>;

/** Items of one side, from a place on. */
interface Place<Item> {
  readonly item: Item;
  readonly items: readonly InlineItem[];
  readonly at: number;
}

function findSteps(before: readonly InlineItem[], after: readonly InlineItem[], partners: Partners): Step[] {
  const steps: Step[] = [];
  let [fromI, fromJ, i, j] = [0, 0, 0, 0];
  const add = (...found: Step[]): void => {
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
        add({ how: 'same', before: before.slice(i, i + same), after: after.slice(j, j + same) });
        continue;
      }
      const step = pairUp({ item: left, items: before, at: i }, { item: right, items: after, at: j }, partners);
      if (step) add(step);
    }
  }
  add();
  return steps;
}

/**
 * The step that takes the first paired items of both sides; none where they overlapped without one lying in the other,
 * after the words that they share are parted.
 */
function pairUp(left: Place<Worded>, right: Place<Worded>, partners: Partners): Step | undefined {
  const leftInside = liesIn(left.item, right.item, partners.after);
  const rightInside = liesIn(right.item, left.item, partners.before);
  if (leftInside && rightInside) {
    return { how: howTogether(left.item, right.item), before: [left.item], after: [right.item] };
  }
  if (leftInside) return { how: 'after', before: takeWithin(left, right.item, partners, 'after'), after: [right.item] };
  if (rightInside)
    return { how: 'before', before: [left.item], after: takeWithin(right, left.item, partners, 'before') };
  part(left.item, right.item, partners, 'after');
  return undefined;
}

function howTogether(left: Worded, right: Worded): Step['how'] {
  if (right.type !== 'wrapper') return left.type === 'wrapper' ? 'before' : 'same';
  return left.type === 'wrapper' && left.node.type === right.node.type ? 'both' : 'after';
}

/** The items from a place on whose partners all lie in a wrapper of the other side. */
function takeWithin(
  { items, at }: Place<Worded>,
  outer: Worded,
  partners: Partners,
  side: keyof Partners,
): readonly InlineItem[] {
  let end = at;
  for (let index = at; index < items.length; index += 1) {
    const item = items[index];
    if (!item || isBlank(item) || !hasPartner(item, partners[side])) continue;
    if (!touches(item, outer, partners[side])) break;
    if (!liesIn(item, outer, partners[side])) {
      part(item, outer, partners, side);
      break;
    }
    end = index + 1;
  }
  return items.slice(at, end);
}

function hasPartner(item: InlineItem, partnerOf: Int32Array): boolean {
  if (isBlank(item)) return false;
  for (let word = item.from; word < item.to; word += 1) if ((partnerOf[word] ?? -1) >= 0) return true;
  return false;
}

function isWithin(word: number, outer: Worded): boolean {
  return word >= outer.from && word < outer.to;
}

/** Whether every partner of the item's words lies in the other. */
function liesIn(item: Worded, outer: Worded, partnerOf: Int32Array): boolean {
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partnerOf[word] ?? -1;
    if (partner >= 0 && !isWithin(partner, outer)) return false;
  }
  return true;
}

function touches(item: Worded, outer: Worded, partnerOf: Int32Array): boolean {
  for (let word = item.from; word < item.to; word += 1) if (isWithin(partnerOf[word] ?? -1, outer)) return true;
  return false;
}

/** Parts the words of the item from their partners in the other. */
function part(item: Worded, outer: Worded, partners: Partners, side: keyof Partners): void {
  for (let word = item.from; word < item.to; word += 1) {
    const partner = partners[side][word] ?? -1;
    if (isWithin(partner, outer)) unpair(partners, side === 'after' ? word : partner);
  }
}
