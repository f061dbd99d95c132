import type { Block, List, ListItem, NumberedParagraph } from '../code/clause-tree.ts';
import { alignNodes, type Aligned } from './align-nodes.ts';
import { redlineInlines } from './redline-inlines.ts';
import { redlinePieces } from './redline-pieces.ts';
import { redlineTable } from './redline-table.ts';
import type {
  Merged,
  OnlySide,
  RedlineBlock,
  RedlineInline,
  RedlineItem,
  RedlineList,
  RedlineListItem,
  RedlineNumberedParagraph,
  RedlineParagraph,
  RedlinePlainBlock,
  Split,
} from './redline-tree.ts';
import { unitOfBlock, unitOfItem, wordsOfDivisible } from './unit-of-node.ts';
import type { Reader } from './reader.ts';

/** Blocks before and after as one sequence, each difference marked; nothing is marked as moved yet. Both in normal form. */
export function redlineBlocks(
  before: readonly Block[],
  after: readonly Block[],
  reader: Reader,
): readonly RedlineBlock[] {
  return alignNodes(before, after, (block, source) => unitOfBlock(block, source, reader)).flatMap((aligned) =>
    writeBlocks(aligned, reader),
  );
}

function writeBlocks(aligned: Aligned<Block>, reader: Reader): readonly RedlineBlock[] {
  switch (aligned.how) {
    case 'same':
      return [aligned.node];
    case 'changed':
      return [redlineBlock(aligned.before, aligned.after, reader)];
    case 'deleted':
      return [{ type: 'deletion', children: aligned.nodes }];
    case 'inserted':
      return [{ type: 'insertion', children: aligned.nodes }];
    case 'split':
    case 'merged': {
      const pieces = piecesOf(aligned, reader);
      if (!pieces) return inPairs(aligned).flatMap((pair) => writeBlocks(pair, reader));
      return [writePieces(aligned, pieces)];
    }
  }
}

type Divided<Node> = Extract<Aligned<Node>, { how: 'split' | 'merged' }>;
type Pieces = readonly (readonly RedlineInline[])[];

/** The marked words of each piece of a split or merge; none where they cannot be told apart. */
function piecesOf(divided: Divided<Block | ListItem>, reader: Reader): Pieces | undefined {
  const side: OnlySide = divided.how === 'split' ? 'before' : 'after';
  const [whole, pieces] = divided.how === 'split' ? [divided.before, divided.after] : [divided.after, divided.before];
  const words = pieces.map((piece) => wordsOfDivisible(piece) ?? []);
  return redlinePieces(wordsOfDivisible(whole) ?? [], words, side, reader);
}

/** A split or merge told without being one: the first pieces are the one node, the others stand on one side only. */
function inPairs<Node>(divided: Divided<Node>): readonly Aligned<Node>[] {
  if (divided.how === 'split') {
    const [first, ...others] = divided.after;
    const changed = first === undefined ? [] : [{ how: 'changed' as const, before: divided.before, after: first }];
    return [...changed, { how: 'inserted', nodes: others }];
  }
  const [first, ...others] = divided.before;
  const changed = first === undefined ? [] : [{ how: 'changed' as const, before: first, after: divided.after }];
  return [...changed, { how: 'deleted', nodes: others }];
}

function writePieces(divided: Divided<Block>, pieces: Pieces): RedlineBlock {
  const paragraphs = pieces.map((children): RedlineParagraph => ({ type: 'paragraph', children }));
  const nodes = divided.how === 'split' ? divided.after : divided.before;
  const firstBefore = divided.how === 'split' ? divided.before : divided.before[0];
  const firstAfter = divided.how === 'split' ? divided.after[0] : divided.after;
  if (firstBefore?.type !== 'numbered' || firstAfter?.type !== 'numbered') return asMark(divided.how, paragraphs);
  const numbered = nodes.flatMap((node, index): readonly RedlineNumberedParagraph[] => {
    const children = paragraphs.slice(index, index + 1);
    if (index === 0) return [redlineNumbered(firstBefore, firstAfter, children)];
    return node.type === 'numbered' ? [{ type: 'numbered', id: node.id, number: node.number, children }] : [];
  });
  return asMark(divided.how, numbered);
}

function asMark<Node>(how: 'split' | 'merged', children: readonly Node[]): Split<Node> | Merged<Node> {
  return how === 'split' ? { type: 'split', children } : { type: 'merged', children };
}

/** Two blocks of one type as one. */
export function redlineBlock(before: Block, after: Block, reader: Reader): RedlinePlainBlock {
  switch (after.type) {
    case 'paragraph':
      if (!isAlike(before, after)) break;
      return { type: 'paragraph', children: redlineInlines(before.children, after.children, reader) };
    case 'list':
      if (!isAlike(before, after)) break;
      return redlineList(before, after, reader);
    case 'table':
      if (!isAlike(before, after)) break;
      return redlineTable(before, after, reader);
    case 'numbered':
      if (!isAlike(before, after)) break;
      return redlineNumbered(before, after, redlineBlocks(before.children, after.children, reader));
    case 'footnoteDefinition': {
      if (!isAlike(before, after)) break;
      const was = before.label === after.label ? {} : { was: { label: before.label } };
      const children = redlineBlocks(before.children, after.children, reader);
      return { type: 'footnoteDefinition', label: after.label, ...was, children };
    }
    default:
      if (!isAlike(before, after)) break;
      return { type: after.type, children: redlineBlocks(before.children, after.children, reader) };
  }
  throw new TypeError(`A ${before.type} does not become a ${after.type}`);
}

function isAlike<Node extends Block>(before: Block, after: Node): before is Node {
  return before.type === after.type;
}

function redlineNumbered(
  before: NumberedParagraph,
  after: NumberedParagraph,
  children: readonly RedlineBlock[],
): RedlineNumberedParagraph {
  const was = before.number === after.number ? {} : { was: { number: before.number } };
  return { type: 'numbered', id: after.id, number: after.number, ...was, children };
}

function redlineList(before: List, after: List, reader: Reader): RedlineList {
  const { ordered, start } = before;
  const was = ordered === after.ordered && start === after.start ? {} : { was: { ordered, start } };
  const children = alignNodes(before.children, after.children, (item, source) =>
    unitOfItem(item, source, reader),
  ).flatMap((aligned) => writeItems(aligned, reader));
  return { type: 'list', ordered: after.ordered, start: after.start, ...was, children };
}

function writeItems(aligned: Aligned<ListItem>, reader: Reader): readonly RedlineItem[] {
  switch (aligned.how) {
    case 'same':
      return [aligned.node];
    case 'changed':
      return [redlineItem(aligned.before, aligned.after, reader)];
    case 'deleted':
      return [{ type: 'deletion', children: aligned.nodes }];
    case 'inserted':
      return [{ type: 'insertion', children: aligned.nodes }];
    case 'split':
    case 'merged': {
      const pieces = piecesOf(aligned, reader);
      if (!pieces) return inPairs(aligned).flatMap((pair) => writeItems(pair, reader));
      const children = pieces.map((words): RedlineListItem => {
        return { type: 'listItem', children: [{ type: 'paragraph', children: words }] };
      });
      return [{ type: aligned.how, children }];
    }
  }
}

/** Two list items as one. */
export function redlineItem(before: ListItem, after: ListItem, reader: Reader): RedlineListItem {
  return { type: 'listItem', children: redlineBlocks(before.children, after.children, reader) };
}
