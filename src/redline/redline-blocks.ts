import type { Block, List, ListItem, NumberedParagraph } from '../model/clause-tree.ts';
import { isSameKind, listKind } from '../model/list-labels.ts';
import { alignNodes, type Alignment } from './align-nodes.ts';
import { divideLists } from './divided-lists.ts';
import { redlineInlines } from './redline-inlines.ts';
import { redlinePieces } from './redline-pieces.ts';
import { redlineTable } from './redline-table.ts';
import type {
  Merged,
  RedlineSide,
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
import type { Unit } from './unit.ts';
import { unitOfBlock, unitOfItem, wordsOfDivisible } from './unit-of-node.ts';
import type { Reader } from './reader.ts';

/**
 * Merges old and new blocks into one sequence with every difference marked, except moves. Both are in normal form.
 */
export function redlineBlocks(
  before: readonly Block[],
  after: readonly Block[],
  reader: Reader,
): readonly RedlineBlock[] {
  const [was, is] = divideLists(before, after);
  return alignDivided(was, is, unitOfBlock, reader).flatMap((aligned) => writeBlocks(aligned, reader));
}

/** How often nodes are aligned again without a split or merge that cannot be shown. */
const maxTries = 3;

/** How nodes correspond, with the marked words of each piece of a split or merge, if they can be divided. */
type Divided<Node> = Alignment<Node> & { readonly pieces?: Pieces };

/** Aligns nodes, and again without those splits and merges whose words are not in the order of the pieces. */
function alignDivided<Node extends Block | ListItem>(
  before: readonly Node[],
  after: readonly Node[],
  unitOf: (node: Node, source: string, reader: Reader) => Unit,
  reader: Reader,
): readonly Divided<Node>[] {
  const undivided = new Set<Node>();
  for (let tries = 0; ; tries += 1) {
    const known = undivided.size;
    const aligned = alignNodes(before, after, (node, source) => {
      const unit = unitOf(node, source, reader);
      return undivided.has(node) ? { ...unit, divisible: false } : unit;
    }).map((one): Divided<Node> => {
      if (one.kind !== 'split' && one.kind !== 'merged') return one;
      const pieces = piecesOf(one, reader);
      if (pieces) return { ...one, pieces };
      undivided.add(one.kind === 'split' ? one.before : one.after);
      return one;
    });
    if (undivided.size === known || tries === maxTries) return aligned;
  }
}

function writeBlocks(aligned: Divided<Block>, reader: Reader): readonly RedlineBlock[] {
  switch (aligned.kind) {
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
      const { pieces } = aligned;
      if (!pieces) return asChangedPair(aligned).flatMap((pair) => writeBlocks(pair, reader));
      return [writePieces(aligned, pieces)];
    }
  }
}

type SplitOrMerge<Node> = Extract<Alignment<Node>, { kind: 'split' | 'merged' }>;
type Pieces = readonly (readonly RedlineInline[])[];

/** The marked words of each piece of a split or merge, or undefined if the words of the whole cannot be divided. */
function piecesOf(alignment: SplitOrMerge<Block | ListItem>, reader: Reader): Pieces | undefined {
  const side: RedlineSide = alignment.kind === 'split' ? 'before' : 'after';
  const [whole, pieces] =
    alignment.kind === 'split' ? [alignment.before, alignment.after] : [alignment.after, alignment.before];
  const words = pieces.map((piece) => wordsOfDivisible(piece) ?? []);
  return redlinePieces(wordsOfDivisible(whole) ?? [], words, side, reader);
}

/**
 * The fallback if a split or merge cannot be shown: the first piece is the changed node, the others are on one side
 * only.
 */
function asChangedPair<Node>(alignment: SplitOrMerge<Node>): readonly Alignment<Node>[] {
  if (alignment.kind === 'split') {
    const [first, ...others] = alignment.after;
    const changed = first === undefined ? [] : [{ kind: 'changed' as const, before: alignment.before, after: first }];
    return [...changed, { kind: 'inserted', nodes: others }];
  }
  const [first, ...others] = alignment.before;
  const changed = first === undefined ? [] : [{ kind: 'changed' as const, before: first, after: alignment.after }];
  return [...changed, { kind: 'deleted', nodes: others }];
}

function writePieces(alignment: SplitOrMerge<Block>, pieces: Pieces): RedlineBlock {
  const paragraphs = pieces.map((children): RedlineParagraph => ({ type: 'paragraph', children }));
  const nodes = alignment.kind === 'split' ? alignment.after : alignment.before;
  const firstBefore = alignment.kind === 'split' ? alignment.before : alignment.before[0];
  const firstAfter = alignment.kind === 'split' ? alignment.after[0] : alignment.after;
  if (firstBefore?.type !== 'numbered' || firstAfter?.type !== 'numbered') return toMark(alignment.kind, paragraphs);
  const numbered = nodes.flatMap((node, index): readonly RedlineNumberedParagraph[] => {
    const children = paragraphs.slice(index, index + 1);
    if (index === 0) return [redlineNumbered(firstBefore, firstAfter, children)];
    return node.type === 'numbered' ? [{ type: 'numbered', id: node.id, number: node.number, children }] : [];
  });
  return toMark(alignment.kind, numbered);
}

/** A split or merged mark around pieces. */
export function toMark<Node>(kind: 'split' | 'merged', children: readonly Node[]): Split<Node> | Merged<Node> {
  return kind === 'split' ? { type: 'split', children } : { type: 'merged', children };
}

/** Merges two blocks of the same type. */
export function redlineBlock(before: Block, after: Block, reader: Reader): RedlinePlainBlock {
  switch (after.type) {
    case 'paragraph':
      if (!isSameType(before, after)) break;
      return { type: 'paragraph', children: redlineInlines(before.children, after.children, reader) };
    case 'subheading': {
      if (!isSameType(before, after)) break;
      const was = before.depth === after.depth ? {} : { was: { depth: before.depth } };
      const children = redlineInlines(before.children, after.children, reader);
      return { type: 'subheading', depth: after.depth, ...was, children };
    }
    case 'list':
      if (!isSameType(before, after)) break;
      return redlineList(before, after, reader);
    case 'table':
      if (!isSameType(before, after)) break;
      return redlineTable(before, after, reader);
    case 'numbered':
      if (!isSameType(before, after)) break;
      return redlineNumbered(before, after, redlineBlocks(before.children, after.children, reader));
    case 'footnoteDefinition': {
      if (!isSameType(before, after)) break;
      const was = before.label === after.label ? {} : { was: { label: before.label } };
      const children = redlineBlocks(before.children, after.children, reader);
      return { type: 'footnoteDefinition', label: after.label, ...was, children };
    }
    case 'figure': {
      if (!isSameType(before, after)) break;
      const { picture, alt } = after;
      const isSame = before.alt === alt && JSON.stringify(before.picture) === JSON.stringify(picture);
      const was = isSame ? {} : { was: { picture: before.picture, alt: before.alt } };
      return { type: 'figure', picture, alt, ...was, children: redlineBlocks(before.children, after.children, reader) };
    }
    default:
      if (!isSameType(before, after)) break;
      return { type: after.type, children: redlineBlocks(before.children, after.children, reader) };
  }
  throw new TypeError(`Cannot merge a ${before.type} and a ${after.type}`);
}

function isSameType<Node extends Block>(before: Block, after: Node): before is Node {
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
  const was = isSameKind(before, after) ? {} : { was: listKind(before) };
  const children = alignDivided(before.children, after.children, unitOfItem, reader).flatMap((aligned) =>
    writeItems(aligned, reader),
  );
  return { type: 'list', ...listKind(after), ...was, children };
}

function writeItems(aligned: Divided<ListItem>, reader: Reader): readonly RedlineItem[] {
  switch (aligned.kind) {
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
      const { pieces } = aligned;
      if (!pieces) return asChangedPair(aligned).flatMap((pair) => writeItems(pair, reader));
      const children = pieces.map((words): RedlineListItem => {
        return { type: 'listItem', children: [{ type: 'paragraph', children: words }] };
      });
      return [{ type: aligned.kind, children }];
    }
  }
}

/** Merges two list items. */
export function redlineItem(before: ListItem, after: ListItem, reader: Reader): RedlineListItem {
  return { type: 'listItem', children: redlineBlocks(before.children, after.children, reader) };
}
