import type { Block, ListItem, TableCell, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import { alignLeaves } from './align-leaves.ts';
import { countLeaves, readLeaves, type LeafText } from './leaves.ts';
import { markMoves } from './mark-moves.ts';
import { countMarkedCharacters, hasMarks, joinMarks } from './marks.ts';
import { maxProduct, mayHaveChangedShape, spansOfSharedText } from './may-have-changed-shape.ts';
import { markMovedSentences } from './moved-sentences.ts';
import type { Partners } from './paired-words.ts';
import type { Reader } from './reader.ts';
import { redlineBlock } from './redline-blocks.ts';
import type { MovedBlock, Redline, RedlineBlock, RedlineItem, RedlineRow } from './redline-tree.ts';
import { accept, reject } from './resolve.ts';
import { isFootnoteOrFigure } from './separate-footnotes.ts';
import { writeReshaped } from './write-reshaped.ts';

/** At most this share of the characters that would be marked otherwise is marked in text that is shown as reshaped. */
const maxShare = 0.7;
/**
 * Or at least this share of what was only deleted, or only inserted, whichever is less, is not marked: a sentence that
 * became the first item of a long list is a small share of all that is marked.
 */
const minKept = 0.5;
/** Minimum number of characters that must be spared. */
const minSaved = 8;
/** Minimum number of characters of a sentence that two paragraphs share. */
const minSentence = 40;

/**
 * Finds text that is the same in another shape, such as paragraphs that became list items: neighbouring blocks that differ
 * are read as one text, and shown as reshaped where that marks clearly fewer characters.
 */
export function markReshaped(blocks: readonly RedlineBlock[], reader: Reader): readonly RedlineBlock[] {
  if (!blocks.some(hasWholeMark)) return blocks;
  const marked = blocks.map((block) => reshapeInside(block, reader));
  const written: RedlineBlock[] = [];
  let run: RedlineBlock[] = [];
  const closeRun = (): void => {
    if (run.length === 0) return;
    written.push(...reshapeRun(run, reader));
    run = [];
  };
  for (const block of marked) {
    if (canReshape(block)) {
      run.push(block);
    } else {
      closeRun();
      written.push(block);
    }
  }
  closeRun();
  return written;
}

function reshapeInside<Node extends RedlineBlock>(block: Node, reader: Reader): Node {
  if (block.type === 'insertion' || block.type === 'deletion' || !hasWholeMark(block)) return block;
  if (isParentOf(block, 'block')) return { ...block, children: markReshaped(block.children, reader) };
  if (!isParentOf(block, 'item')) return block;
  const reshapeItem = (item: RedlineItem): RedlineItem => {
    return item.type === 'listItem' ? { ...item, children: markReshaped(item.children, reader) } : item;
  };
  return { ...block, children: block.children.map(reshapeItem) };
}

/** The same inside of what moved, which was compared by itself. */
export function markReshapedInMoves(blocks: readonly RedlineBlock[], reader: Reader): readonly RedlineBlock[] {
  return blocks.map((block): RedlineBlock => {
    if (block.type === 'moved') {
      return { ...block, children: [reshapeMoved(block.children[0], reader)] };
    }
    if (isParentOf(block, 'block')) return { ...block, children: markReshapedInMoves(block.children, reader) };
    if (!isParentOf(block, 'item')) return block;
    return { ...block, children: block.children.map((item) => reshapeMovedItem(item, reader)) };
  });
}

function reshapeMoved(moved: MovedBlock, reader: Reader): MovedBlock {
  if (moved.type === 'reshaped') return moved;
  const [only, ...others] = markReshaped([moved], reader);
  return only?.type === 'reshaped' && others.length === 0 ? only : reshapeInside(moved, reader);
}

function reshapeMovedItem(node: RedlineItem, reader: Reader): RedlineItem {
  if (node.type === 'listItem') return { ...node, children: markReshapedInMoves(node.children, reader) };
  if (node.type !== 'moved') return node;
  const [item] = node.children;
  return { ...node, children: [{ ...item, children: markReshaped(item.children, reader) }] };
}

/** Whether a node is or holds an insertion or deletion of whole blocks, items or rows. Most clauses have none. */
export function hasWholeMark(node: RedlineBlock | RedlineItem | RedlineRow): boolean {
  if (node.type === 'insertion' || node.type === 'deletion') return true;
  if (isParentOf(node, 'block')) return node.children.some(hasWholeMark);
  if (isParentOf(node, 'item')) return node.children.some(hasWholeMark);
  return isParentOf(node, 'row') && node.children.some(hasWholeMark);
}

/** Whether a block differs. Footnotes, which are printed in a list, and figures, which are not words, stay as they are. */
function canReshape(block: RedlineBlock): boolean {
  if (isFootnoteOrFigure(block)) return false;
  if (block.type === 'insertion' || block.type === 'deletion') return !block.children.some(isFootnoteOrFigure);
  return hasMarks(block);
}

/** A changed block with its texts; for an insertion or deletion of several, one of them. */
interface ChangedBlock {
  readonly usual: RedlineBlock;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

function reshapeRun(run: readonly RedlineBlock[], reader: Reader): readonly RedlineBlock[] {
  if (!mayHaveChangedShape(run, reader)) return run;
  const spans = spansOfSharedText(run, reader);
  const written = spans.flatMap(({ from, to }, index) => [
    ...run.slice(spans[index - 1]?.to ?? 0, from),
    ...reshapeSpan(run.slice(from, to), reader),
  ]);
  return joinMarks([...written, ...run.slice(spans.at(-1)?.to ?? 0)]);
}

function reshapeSpan(run: readonly RedlineBlock[], reader: Reader): readonly RedlineBlock[] {
  const steps = run.flatMap(changedBlocks);
  const [before, after] = [steps.flatMap((step) => step.before), steps.flatMap((step) => step.after)];
  const [left, right] = [readLeaves(before, reader), readLeaves(after, reader)];
  if (left.words.length * right.words.length > maxProduct) return run;
  const partners = alignLeaves(left, right);
  const groups = divideSteps(steps, left, right, partners);
  const known = groups.length === 1 ? { left, right, partners } : undefined;
  return joinMarks(
    groups.flatMap((group) => {
      return group.isJoined ? reshapeSteps(group.steps, reader, known) : group.steps.map((step) => step.usual);
    }),
  );
}

function changedBlocks(block: RedlineBlock): readonly ChangedBlock[] {
  if (block.type === 'insertion') {
    return block.children.map((child) => ({ usual: { ...block, children: [child] }, before: [], after: [child] }));
  }
  if (block.type === 'deletion') {
    return block.children.map((child) => ({ usual: { ...block, children: [child] }, before: [child], after: [] }));
  }
  const alone: Redline = { type: 'redline', children: [block] };
  return [{ usual: block, before: reject(alone).children, after: accept(alone).children }];
}

/** The texts of both sides, and which of their words are partners. */
interface AlignedTexts {
  readonly left: LeafText;
  readonly right: LeafText;
  readonly partners: Partners;
}

function alignTexts(before: readonly Block[], after: readonly Block[], reader: Reader): AlignedTexts {
  const [left, right] = [readLeaves(before, reader), readLeaves(after, reader)];
  return { left, right, partners: alignLeaves(left, right) };
}

/** Neighbouring steps, and whether some of their words are partners. */
interface StepGroup {
  readonly steps: readonly ChangedBlock[];
  readonly isJoined: boolean;
}

/** Divides the steps of a run where no old words have their partners on the other side. */
function divideSteps(
  steps: readonly ChangedBlock[],
  before: LeafText,
  after: LeafText,
  partners: Partners,
): readonly StepGroup[] {
  const groups: StepGroup[] = [];
  let [group, pairsUntil]: [ChangedBlock[], number] = [[], 0];
  let [leavesBefore, leavesAfter, left, right, pairsBefore, pairsAfter] = [0, 0, 0, 0, 0, 0];
  for (const step of steps) {
    group.push(step);
    leavesBefore += step.before.reduce((sum, block) => sum + countLeaves(block), 0);
    leavesAfter += step.after.reduce((sum, block) => sum + countLeaves(block), 0);
    const endBefore = before.leaves[leavesBefore]?.from ?? before.words.length;
    const endAfter = after.leaves[leavesAfter]?.from ?? after.words.length;
    for (; left < endBefore; left += 1) if ((partners.after[left] ?? -1) >= 0) pairsBefore += 1;
    for (; right < endAfter; right += 1) if ((partners.before[right] ?? -1) >= 0) pairsAfter += 1;
    // Pairs are in order, so equal counts on both sides mean the same pairs.
    if (pairsBefore !== pairsAfter) continue;
    groups.push({ steps: group, isJoined: pairsAfter > pairsUntil });
    [group, pairsUntil] = [[], pairsAfter];
  }
  return group.length > 0 ? [...groups, { steps: group, isJoined: true }] : groups;
}

/** The steps as usual, or as reshaped if that marks clearly fewer characters. */
function reshapeSteps(steps: readonly ChangedBlock[], reader: Reader, known?: AlignedTexts): readonly RedlineBlock[] {
  const usual = joinMarks(steps.map((step) => step.usual));
  const [before, after] = [steps.flatMap((step) => step.before), steps.flatMap((step) => step.after)];
  if (before.length === 0 || after.length === 0) return usual;
  if (shapeOf(before) === shapeOf(after)) return joinParagraphs(usual, before, after, reader);
  const { left, right, partners } = known ?? alignTexts(before, after, reader);
  const children = writeReshaped({ blocks: before, text: left }, { blocks: after, text: right }, partners, reader);
  return isClearlyLess(children, markMoves(usual, reader, 'whole marks'), reader)
    ? unwrapEnds(before, children)
    : usual;
}

/** Whether clearly fewer characters are marked than usually. */
function isClearlyLess(blocks: readonly RedlineBlock[], usual: readonly RedlineBlock[], reader: Reader): boolean {
  const [marked, markedUsually] = [countMarked(blocks), countMarked(usual)];
  if (markedUsually - marked < minSaved) return false;
  if (marked < minSaved) return true;
  // A sentence that can be shown as moved is kept in either way.
  const markedWithMoves = countMarked(markMovedSentences(usual, reader));
  if (marked <= maxShare * markedUsually) {
    if (marked - markedWithMoves < minSaved) return true;
    return countMarked(markMovedSentences(blocks, reader)) * maxShare < markedWithMoves;
  }
  const shorter = Math.min(countMarked(usual, 'deletion'), countMarked(usual, 'insertion'));
  // What is kept was marked twice.
  return markedWithMoves - marked >= minKept * 2 * shorter;
}

/** Two paragraphs with little in common are one that changed, if a sentence stays. */
function joinParagraphs(
  usual: readonly RedlineBlock[],
  before: readonly Block[],
  after: readonly Block[],
  reader: Reader,
): readonly RedlineBlock[] {
  const [left, right] = [before[0], after[0]];
  if (before.length > 1 || after.length > 1 || left?.type !== 'paragraph' || right?.type !== 'paragraph') return usual;
  // A pair with a change is already joined.
  if (usual.length < 2 || countMarked(usual) < 2 * minSentence) return usual;
  const joined = [redlineBlock(left, right, reader)];
  return countMarked(usual) - countMarked(joined) < 2 * minSentence ? usual : joined;
}

function countMarked(blocks: readonly RedlineBlock[], only?: 'insertion' | 'deletion'): number {
  return blocks.reduce((sum, block) => sum + countMarkedCharacters(block, only), 0);
}

/** The kinds of nodes, without words. A numbered paragraph with another id is another one. */
function shapeOf(blocks: readonly Block[]): string {
  const shape = (node: Block | ListItem | TableRow | TableCell): string => {
    if (isParentOf(node, 'inline')) return node.type;
    const name = node.type === 'numbered' ? `${node.type} ${node.id}` : node.type;
    return `${name}(${node.children.map(shape).join()})`;
  };
  return blocks.map(shape).join();
}

/** A reshaped mark, with what was inserted or deleted at its ends outside of it. */
function unwrapEnds(before: readonly Block[], children: readonly RedlineBlock[]): readonly RedlineBlock[] {
  let [from, to, first, end] = [0, children.length, 0, before.length];
  const unwrap = (child: RedlineBlock | undefined, isStart: boolean): boolean => {
    if (child?.type === 'insertion') return true;
    if (child?.type !== 'deletion') return false;
    const count = child.children.length;
    const own = isStart ? before.slice(first, first + count) : before.slice(end - count, end);
    if (!child.children.every((block, index) => block === own[index])) return false;
    if (isStart) first += count;
    else end -= count;
    return true;
  };
  while (from < to && unwrap(children[from], true)) from += 1;
  while (to > from && unwrap(children[to - 1], false)) to -= 1;
  if (from === to) return children;
  return [
    ...children.slice(0, from),
    { type: 'reshaped', before: before.slice(first, end), children: children.slice(from, to) },
    ...children.slice(to),
  ];
}
