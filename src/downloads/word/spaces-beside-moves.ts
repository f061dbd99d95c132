import type { Inline } from '../../model/clause-tree.ts';
import type { RedlineInline, RedlineSide } from '../../redline/redline-tree.ts';
import { joinText } from '../../redline/weave.ts';

/** A piece of a text: a space by itself, or something else. */
type SpaceOrText = { readonly sides: readonly RedlineSide[] } & (
  { readonly isSpace: true; readonly node: Inline } | { readonly isSpace: false; readonly node: RedlineInline }
);

/**
 * The words of a paragraph or cell in which each space beside a sentence that moved is on the sides that print it. Word
 * keeps every space; elsewhere a space at an end, or after another, is not printed.
 */
export function withSpacesOfSides(nodes: readonly RedlineInline[]): readonly RedlineInline[] {
  if (!nodes.some(isMove)) return nodes;
  const pieces = nodes.flatMap(piecesOf);
  const kept = { before: printedSpaces(pieces, 'before'), after: printedSpaces(pieces, 'after') };
  return joinText(
    pieces.flatMap((piece): readonly RedlineInline[] => {
      if (!piece.isSpace) return [piece.node];
      const [before, after] = [kept.before.has(piece), kept.after.has(piece)];
      if (before && after) return [piece.node];
      if (!before && !after) return [];
      return [{ type: before ? 'deletion' : 'insertion', children: [piece.node] }];
    }),
  );
}

/** The mark of words that moved, if a paragraph has nothing else. */
export function onlyMove(nodes: readonly RedlineInline[]): MovedWordsMark | undefined {
  const [only, ...others] = nodes.filter((node) => node.type !== 'text' || !isBlank(node.value));
  return only !== undefined && others.length === 0 && isMove(only) ? only : undefined;
}

/** A mark of words that moved to or from here. */
export type MovedWordsMark = Extract<
  RedlineInline,
  { readonly type: 'moved' | 'movedAway' | 'movedFromClause' | 'movedToClause' }
>;

const isMove = (node: RedlineInline): node is MovedWordsMark =>
  node.type === 'moved' ||
  node.type === 'movedAway' ||
  node.type === 'movedFromClause' ||
  node.type === 'movedToClause';

const both: readonly RedlineSide[] = ['before', 'after'];

function piecesOf(node: RedlineInline): readonly SpaceOrText[] {
  switch (node.type) {
    case 'text':
      return node.was === undefined ? textPieces(node.value, both) : [{ node, sides: both, isSpace: false }];
    case 'insertion':
      return node.children.flatMap((child) => markedPieces(child, 'insertion'));
    case 'deletion':
      return node.children.flatMap((child) => markedPieces(child, 'deletion'));
    default:
      return [{ node, sides: sidesOf(node).filter((side) => hasWords(node, side)), isSpace: false }];
  }
}

/** Whether a side has anything of a node, such as emphasis around words that were all inserted. */
function hasWords(node: RedlineInline, side: RedlineSide): boolean {
  if (!('children' in node)) return true;
  return node.children.some((child) => sidesOf(child).includes(side) && hasWords(child, side));
}

function sidesOf({ type }: RedlineInline): readonly RedlineSide[] {
  switch (type) {
    case 'insertion':
    case 'moved':
    case 'movedFromClause':
      return ['after'];
    case 'deletion':
    case 'movedAway':
    case 'movedToClause':
      return ['before'];
    default:
      return both;
  }
}

function markedPieces(child: Inline, type: 'insertion' | 'deletion'): readonly SpaceOrText[] {
  const sides: readonly RedlineSide[] = [type === 'insertion' ? 'after' : 'before'];
  const pieces: readonly SpaceOrText[] =
    child.type === 'text' ? textPieces(child.value, sides) : [{ node: child, sides, isSpace: false }];
  return pieces.map((piece) =>
    piece.isSpace ? piece : { ...piece, node: { type, children: [asInline(piece.node, child)] } },
  );
}

const asInline = (node: RedlineInline, otherwise: Inline): Inline => (node.type === 'text' ? node : otherwise);

/** Splits a text into leading spaces, words and trailing spaces. */
function textPieces(value: string, sides: readonly RedlineSide[]): readonly SpaceOrText[] {
  const words = value.trim();
  const at = value.indexOf(words);
  const pieceOf = (text: string, isSpace: boolean): readonly SpaceOrText[] =>
    text === '' ? [] : [{ node: { type: 'text', value: text }, sides, isSpace }];
  if (words === '') return pieceOf(value, true);
  return [
    ...pieceOf(value.slice(0, at), true),
    ...pieceOf(words, false),
    ...pieceOf(value.slice(at + words.length), true),
  ];
}

/** The spaces that a side prints: none at an end, and one between two words. */
function printedSpaces(pieces: readonly SpaceOrText[], side: RedlineSide): ReadonlySet<SpaceOrText> {
  const printed = new Set<SpaceOrText>();
  let waiting: SpaceOrText | undefined;
  let isAfterWord = false;
  for (const piece of pieces.filter(({ sides }) => sides.includes(side))) {
    if (piece.isSpace) {
      if (isAfterWord) waiting ??= piece;
      continue;
    }
    const [first, last] = [edgeOf(piece.node, 'start', side), edgeOf(piece.node, 'end', side)];
    if (waiting !== undefined && !isBlank(first)) printed.add(waiting);
    waiting = undefined;
    isAfterWord = !isBlank(last);
  }
  return printed;
}

const isBlank = (text: string): boolean => /^\s+$/u.test(text);

/** The character that a side has at an end of a node, such as emphasis that ends in a space; a line break is white space. */
function edgeOf(node: RedlineInline, end: 'start' | 'end', side: RedlineSide): string {
  if (node.type === 'text') {
    const { value } = side === 'before' ? (node.was ?? node) : node;
    return (end === 'start' ? value[0] : value.at(-1)) ?? '';
  }
  if (node.type === 'break') return '\n';
  const children = 'children' in node ? node.children.filter((child) => sidesOf(child).includes(side)) : [];
  const child = end === 'start' ? children[0] : children.at(-1);
  return child === undefined ? '' : edgeOf(child, end, side);
}
