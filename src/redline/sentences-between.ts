import { similarPairs } from './find-moves.ts';
import type { TransferRule } from './find-transfers.ts';
import { mapLeaves } from './map-leaves.ts';
import { renumberPassages } from './move-keys.ts';
import type { Reader } from './reader.ts';
import { redlineInlines } from './redline-inlines.ts';
import type { Redline, RedlineInline } from './redline-tree.ts';
import { resolveInlines } from './resolve.ts';
import {
  hasLongMark,
  inlinesOf,
  isReplaced,
  piecesIn,
  replacePieces,
  type SentencePiece,
  type Words,
} from './sentence-pieces.ts';
import { similarity } from './similarity.ts';

type Redlines = ReadonlyMap<string, Redline>;

/** The words of a paragraph or cell, and the clauses that have them on each side. */
interface Leaf {
  readonly words: Words;
  readonly before: string;
  readonly after: string;
}

/** A sentence that one clause had before and another has now. */
interface Move {
  readonly from: SentencePiece;
  readonly to: SentencePiece;
}

/**
 * Marks sentences that were deleted from one clause and inserted in another as moved between them, with their own
 * changes inside: such as half of a paragraph that was cut in the middle when its clause was split.
 *
 * @param redlines by clause, in printed order
 * @param rules which sentences may have moved, the most likely first
 */
export function moveSentencesBetween(redlines: Redlines, rules: readonly TransferRule[], reader: Reader): Redlines {
  const leaves = leavesOf(redlines);
  const moves = findMoves(leaves, rules, reader);
  if (moves.length === 0) return redlines;
  const rewritten = rewriteLeaves(leaves, moves, reader);
  let next = 0;
  return renumberPassages(
    new Map(
      [...redlines].map(([clause, { children }]) => [
        clause,
        {
          type: 'redline',
          children: mapLeaves(children, {
            words: (words) => rewritten.get(next++) ?? words,
            key: (key) => key,
          }),
        },
      ]),
    ),
  );
}

function leavesOf(redlines: Redlines): readonly Leaf[] {
  return [...redlines].flatMap(([clause, { children }]) => {
    const leaves: Leaf[] = [];
    mapLeaves(children, {
      words: (words, from = clause) => {
        leaves.push({ words, before: from, after: clause });
        return words;
      },
      key: (key) => key,
    });
    return leaves;
  });
}

function findMoves(leaves: readonly Leaf[], rules: readonly TransferRule[], reader: Reader): readonly Move[] {
  const has = (type: 'deletion' | 'insertion'): boolean => leaves.some(({ words }) => hasLongMark(words, type));
  if (!has('deletion') || !has('insertion')) return [];
  const pieces = leaves.flatMap(({ words }, leaf) => piecesIn(words, leaf, reader));
  const used = new Set<SentencePiece>();
  const moves: Move[] = [];
  for (const rule of rules) {
    const unused = pieces.filter((piece) => !used.has(piece));
    const deleted = unused.filter(({ mark }) => mark.type === 'deletion');
    const inserted = unused.filter(({ mark }) => mark.type === 'insertion');
    const units = (list: readonly SentencePiece[]) => list.map(({ unit }) => unit);
    for (const [i, j] of similarPairs(units(deleted), units(inserted))) {
      const [from, to] = [deleted[i], inserted[j]];
      if (!from || !to || used.has(from) || used.has(to) || !mayMove(from, to, leaves, rule)) continue;
      used.add(from).add(to);
      moves.push({ from, to });
    }
  }
  const exact = joinNeighbours(moves, leaves).filter((move) => isExact(leaves, [move], reader));
  return isExact(leaves, exact, reader) ? exact : [];
}

function mayMove(
  from: SentencePiece,
  to: SentencePiece,
  leaves: readonly Leaf[],
  { mayMove: may, ...rule }: TransferRule,
): boolean {
  const [before, after] = [leaves[from.leaf]?.before, leaves[to.leaf]?.after];
  if (before === undefined || after === undefined || before === after || !may(before, after)) return false;
  const words = Math.min(from.unit.words().length, to.unit.words().length);
  return (
    !isReplaced(from, to) &&
    words >= rule.minWords &&
    (rule.threshold === 0 || similarity(from.unit.pairs(), to.unit.pairs()) >= rule.threshold)
  );
}

/** Joins moves of sentences that follow one another on both sides. */
function joinNeighbours(moves: readonly Move[], leaves: readonly Leaf[]): readonly Move[] {
  const joined: Move[] = [];
  for (const move of moves.toSorted((a, b) => order(a.from, b.from))) {
    const last = joined.at(-1);
    const isNext = last !== undefined && follows(last.from, move.from) && follows(last.to, move.to);
    if (isNext && leaves[last.to.leaf]?.after === leaves[move.to.leaf]?.after) {
      joined[joined.length - 1] = { from: join(last.from, move.from), to: join(last.to, move.to) };
    } else joined.push(move);
  }
  return joined;
}

const order = (a: SentencePiece, b: SentencePiece): number => a.leaf - b.leaf || a.at - b.at || a.from - b.from;

/** Whether only a space is between two pieces of a mark. */
const follows = (first: SentencePiece, second: SentencePiece): boolean =>
  first.leaf === second.leaf && first.at === second.at && first.to + 1 === second.from;

function join(first: SentencePiece, last: SentencePiece): SentencePiece {
  return { ...first, to: last.to };
}

/** The words of each paragraph and cell in which something moved, by index. */
function rewriteLeaves(leaves: readonly Leaf[], moves: readonly Move[], reader: Reader): ReadonlyMap<number, Words> {
  const replacements = new Map<number, Map<SentencePiece, RedlineInline>>();
  const add = (piece: SentencePiece, node: RedlineInline): void => {
    const others = replacements.get(piece.leaf) ?? new Map<SentencePiece, RedlineInline>();
    replacements.set(piece.leaf, others.set(piece, node));
  };
  moves.forEach(({ from, to }, index) => {
    // Keys are numbered at the end, in printed order: below zero, none is that of other passages.
    const key = -1 - index;
    const [before, after] = [leaves[from.leaf]?.before ?? '', leaves[to.leaf]?.after ?? ''];
    add(from, { type: 'movedToClause', clause: after, key, children: inlinesOf(from, reader) });
    const children = redlineInlines(inlinesOf(from, reader), inlinesOf(to, reader), reader);
    add(to, { type: 'movedFromClause', clause: before, key, children });
  });
  return new Map(
    [...replacements].map(([leaf, pieces]) => [leaf, replacePieces(leaves[leaf]?.words ?? [], pieces, reader)]),
  );
}

/** Whether the words of both sides stay as they are, with white space around them that collapses. */
function isExact(leaves: readonly Leaf[], moves: readonly Move[], reader: Reader): boolean {
  return [...rewriteLeaves(leaves, moves, reader)].every(([leaf, words]) =>
    (['before', 'after'] as const).every(
      (side) =>
        JSON.stringify(resolveInlines(leaves[leaf]?.words ?? [], side)) === JSON.stringify(resolveInlines(words, side)),
    ),
  );
}
