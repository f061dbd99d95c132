/**
 * Lists that follow each other directly, as those around an item that a law put in later: (a), (aa), (b) are three lists.
 */
import type { Block, List, ListItem } from '../model/clause-tree.ts';
import { itemLabel } from '../model/list-labels.ts';
import { sourceOf } from './are-equal.ts';

/** Blocks in which a list that goes on with the numbers of the one before is one list with it, since it prints the same. */
export function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'list' && last?.type === 'list' && goesOn(last, block))
      joined.splice(-1, 1, { ...last, children: [...last.children, ...block.children] });
    else joined.push(block);
  }
  return joined;
}

function goesOn(before: List, after: List): boolean {
  const isNext = after.start === before.start + before.children.length;
  return before.ordered && after.ordered && before.format === after.format && isNext;
}

/**
 * Both sides with their lists divided where the other side has one list after the other, and the items keep their labels.
 * So an item that was put in is the only difference, and the list around it stays what it was.
 */
export function divideLists(
  before: readonly Block[],
  after: readonly Block[],
): readonly [before: readonly Block[], after: readonly Block[]] {
  const [runsBefore, runsAfter] = [runsIn(before), runsIn(after)];
  if (![...runsBefore, ...runsAfter].some((run) => run.length > 1)) return [before, after];
  const cuts = new Set<ListItem>();
  for (const run of runsAfter) {
    const other = mostAlike(run, runsBefore);
    if (other !== undefined && (run.length > 1 || other.length > 1)) addCuts(other, run, cuts);
  }
  return [divide(before, cuts), divide(after, cuts)];
}

type Run = readonly List[];

/** The numbered lists of some blocks, those that follow each other directly together. */
function runsIn(blocks: readonly Block[]): readonly Run[] {
  const runs: List[][] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'list' || !block.ordered) continue;
    const previous = blocks[index - 1];
    const last = runs.at(-1);
    if (last !== undefined && previous === last.at(-1)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** An item with its label, and the list that it is in. */
interface Labelled {
  readonly item: ListItem;
  readonly label: string;
  readonly list: List;
}

function itemsOf(run: Run): readonly Labelled[] {
  return run.flatMap((list) =>
    list.children.map((item, index) => ({ item, label: itemLabel(list.format, list.start + index), list })),
  );
}

/** The run that has most items in common with another: with the same words and label. */
function mostAlike(run: Run, others: readonly Run[]): Run | undefined {
  const keysOf = (one: Run): readonly string[] => itemsOf(one).map(({ item, label }) => `${label} ${sourceOf(item)}`);
  const keys = new Set(keysOf(run));
  const [best] = others
    .map((other) => ({ other, shared: keysOf(other).filter((key) => keys.has(key)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  return best?.other;
}

/** Whether no two items have the same label: where a list begins again, labels do not say which items are the same. */
const hasOwnLabels = (run: Run): boolean => {
  const labels = itemsOf(run).map(({ label }) => label);
  return new Set(labels).size === labels.length;
};

/** Adds the items before which the list of one side ends and that of the other does not. */
function addCuts(before: Run, after: Run, cuts: Set<ListItem>): void {
  if (!hasOwnLabels(before) || !hasOwnLabels(after)) return;
  const places = new Map(itemsOf(before).map((one) => [one.label, one]));
  let last: readonly [Labelled, Labelled] | undefined;
  for (const is of itemsOf(after)) {
    const was = places.get(is.label);
    if (was === undefined) continue;
    if (last !== undefined) {
      const [endsBefore, endsAfter] = [last[0].list !== was.list, last[1].list !== is.list];
      if (endsBefore && !endsAfter) cuts.add(is.item);
      if (endsAfter && !endsBefore) cuts.add(was.item);
    }
    last = [was, is];
  }
}

/** Blocks whose lists are divided before some of their items. */
function divide(blocks: readonly Block[], cuts: ReadonlySet<ListItem>): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'list') return [block];
    const starts = [0, ...block.children.flatMap((item, index) => (index > 0 && cuts.has(item) ? [index] : []))];
    return starts.map((start, index) => ({
      ...block,
      start: block.ordered ? block.start + start : block.start,
      children: block.children.slice(start, starts[index + 1]),
    }));
  });
}
