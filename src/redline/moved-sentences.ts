import { commonRuns } from './common-runs.ts';
import { similarPairs } from './find-moves.ts';
import { mapLeaves } from './map-leaves.ts';
import { normaliseInlines } from './normalise-inlines.ts';
import type { Reader } from './reader.ts';
import { redlineInlines } from './redline-inlines.ts';
import type { RedlineBlock, RedlineInline, RedlineSide } from './redline-tree.ts';
import { resolveInlines } from './resolve.ts';
import { wordLimit } from './similarity.ts';
import { numbersOf } from './unit-of-node.ts';
import {
  hasLongMark,
  isLong,
  inlinesOf,
  isReplaced,
  minWordsOfPart,
  pieceOf,
  piecesIn,
  replacePieces,
  type Mark,
  type SentencePiece,
  type Words,
  wordsOf,
} from './sentence-pieces.ts';
import type { Unit } from './unit.ts';

/** A piece that moved: what it was, what it is, and both compared. */
interface Move {
  readonly from: SentencePiece;
  readonly to: SentencePiece;
  readonly words: Words;
}

function compared(from: SentencePiece, to: SentencePiece, reader: Reader): Move {
  return { from, to, words: redlineInlines(inlinesOf(from, reader), inlinesOf(to, reader), reader) };
}

/**
 * Marks sentences that were deleted in one place and inserted in another as moved, with their own changes inside:
 * within and between paragraphs and cells, also out of and into paragraphs that are on one side only. Keys are numbered
 * anew, in printed order.
 */
export function markMovedSentences(blocks: readonly RedlineBlock[], reader: Reader): readonly RedlineBlock[] {
  if (!hasLongMark(blocks, 'deletion') || !hasLongMark(blocks, 'insertion')) return blocks;
  const leaves: Words[] = [];
  /** Keys of other moves, and leaves, in printed order. */
  const places: { key?: number; leaf?: number }[] = [];
  mapLeaves(blocks, {
    words: (words) => {
      places.push({ leaf: leaves.length });
      leaves.push(words);
      return words;
    },
    key: (key, isHere) => {
      if (isHere) places.push({ key });
      return key;
    },
  });
  const marks = marksOfMoves(leaves, reader);
  if (marks.size === 0) return blocks;
  const isExactAlone = (move: Move): boolean => isExact(leaves, [move], reader);
  const moves = withRuns(findMoves(leaves, marks, reader), leaves, marks, reader).flatMap(
    (move) => [move, ...withoutFirstWord(move, reader)].find(isExactAlone) ?? [],
  );
  if (moves.length === 0 || !isExact(leaves, moves, reader)) return blocks;
  const numbers = numberMoves(places, moves);
  const rewritten = leaves.map((words, leaf) => {
    const now = rewriteLeaf(words, leaf, numbers, reader);
    return now === words ? undefined : now;
  });
  return replaceLeaves(blocks, rewritten, numbers);
}

/**
 * The marks that anything may have moved from or to: deletions and insertions with two words in a row in common, unless one
 * only replaced the other.
 */
function marksOfMoves(leaves: readonly Words[], reader: Reader): ReadonlySet<Mark> {
  const owners = new Map<number, Mark | Mark[]>();
  const found = new Set<Mark>();
  for (const words of leaves) {
    for (const mark of words) {
      if (mark.type !== 'deletion' || !isLong(mark)) continue;
      for (const pair of innerPairs(mark, reader)) {
        const known = owners.get(pair);
        if (known === undefined) owners.set(pair, mark);
        else if (Array.isArray(known)) known.push(mark);
        else if (known !== mark) owners.set(pair, [known, mark]);
      }
    }
  }
  if (owners.size === 0) return found;
  for (const words of leaves) {
    words.forEach((mark, at) => {
      if (mark.type !== 'insertion' || !isLong(mark)) return;
      for (const pair of innerPairs(mark, reader)) {
        const known = owners.get(pair);
        if (known === undefined) continue;
        for (const owner of Array.isArray(known) ? known : [known]) {
          if (owner !== words[at - 1]) found.add(owner).add(mark);
        }
      }
    });
  }
  return found;
}

function innerPairs({ children }: Mark, reader: Reader): readonly number[] {
  const numbers = numbersOf(children, reader).words;
  return numbers.slice(1).map((number, index) => (numbers[index] ?? 0) * wordLimit + number);
}

/** Adds runs of words that moved by themselves, also out of sentences that moved, or into them. */
function withRuns(
  sentences: readonly Move[],
  leaves: readonly Words[],
  marks: ReadonlySet<Mark>,
  reader: Reader,
): readonly Move[] {
  const pairs = sentences.map((move) => ({ move, trimmed: withoutLongEnds(move, reader) }));
  const moved = new Set(pairs.flatMap(({ trimmed }) => [trimmed.from, trimmed.to]));
  const runs = commonRuns(leaves, marks, moved, reader);
  const isTorn = ({ from, to }: Move): boolean =>
    runs.some((run) => arePartlyTheSame(run.from, from) || arePartlyTheSame(run.to, to));
  return [
    ...pairs.map(({ move, trimmed }) => (isTorn(move) ? trimmed : move)),
    ...runs.map(({ from, to }) => compared(from, to, reader)),
  ];
}

/** The move of all but the first old or new word, which keeps a space where none is beside a footnote that came instead. */
function withoutFirstWord({ from, to }: Move, reader: Reader): readonly Move[] {
  const [was, is] = [from, to].map((piece) => {
    const words = wordsOf(piece, reader);
    return pieceOf({ ...piece, from: words.from + 1, to: words.to }, reader);
  });
  return [was && compared(was, to, reader), is && compared(from, is, reader)].filter((move) => move !== undefined);
}

/** A move without what is on one side only at its ends, if that is long. */
function withoutLongEnds(move: Move, reader: Reader): Move {
  const marked = (node: RedlineInline | undefined): boolean => node?.type === 'deletion' || node?.type === 'insertion';
  const { words } = move;
  const start = words.findIndex((node) => !marked(node));
  const end = words.findLastIndex((node) => !marked(node)) + 1;
  if (start <= 0 && end === words.length) return move;
  const piece = (old: SentencePiece, type: Mark['type']): SentencePiece => {
    const count = (nodes: Words): number => {
      const own = nodes.flatMap((node) => (node.type === type ? reader.read(node.children).words : []));
      return own.length < minWordsOfPart ? 0 : own.length;
    };
    const { from, to } = wordsOf(old, reader);
    const range = { from: from + count(words.slice(0, start)), to: to - count(words.slice(end)) };
    return range.from === from && range.to === to ? old : (pieceOf({ ...old, ...range }, reader) ?? old);
  };
  const [from, to] = [piece(move.from, 'deletion'), piece(move.to, 'insertion')];
  return from === move.from && to === move.to ? move : compared(from, to, reader);
}

function arePartlyTheSame(one: SentencePiece, other: SentencePiece): boolean {
  return one.mark === other.mark && one.from < other.to && other.from < one.to;
}

function replaceLeaves(
  blocks: readonly RedlineBlock[],
  leaves: readonly (Words | undefined)[],
  { others }: MoveNumbers,
): readonly RedlineBlock[] {
  let next = 0;
  return mapLeaves(blocks, {
    words: (words) => {
      next += 1;
      return leaves[next - 1] ?? words;
    },
    key: (key) => others.get(key) ?? key,
  });
}

function findMoves(leaves: readonly Words[], marks: ReadonlySet<Mark>, reader: Reader): readonly Move[] {
  const pieces = (type: Mark['type']): readonly SentencePiece[] =>
    leaves.flatMap((words, leaf) => piecesIn(words, leaf, reader, (mark) => mark.type === type && marks.has(mark)));
  const deleted = pieces('deletion');
  const inserted = deleted.length === 0 ? [] : pieces('insertion');
  if (inserted.length === 0) return [];
  const units = (list: readonly SentencePiece[]): readonly Unit[] => list.map(({ unit }) => unit);
  const mayPair = (i: number, j: number): boolean => {
    const [from, to] = [deleted[i], inserted[j]];
    return from !== undefined && to !== undefined && !isReplaced(from, to);
  };
  const used = new Set<SentencePiece>();
  const moves: Move[] = [];
  for (const [i, j] of similarPairs(units(deleted), units(inserted), mayPair)) {
    const [from, to] = [deleted[i], inserted[j]];
    if (!from || !to || used.has(from) || used.has(to)) continue;
    used.add(from).add(to);
    moves.push(compared(from, to, reader));
  }
  return moves;
}

interface MoveNumbers {
  /** By piece. */
  readonly moves: ReadonlyMap<SentencePiece, { readonly key: number; readonly move: Move }>;
  /** The new keys of other moves. */
  readonly others: ReadonlyMap<number, number>;
}

function numberMoves(places: readonly { key?: number; leaf?: number }[], moves: readonly Move[]): MoveNumbers {
  const byLeaf = Map.groupBy(moves, ({ to }) => to.leaf);
  const numbers = new Map<SentencePiece, { key: number; move: Move }>();
  const others = new Map<number, number>();
  let key = 0;
  for (const place of places) {
    if (place.key !== undefined) others.set(place.key, (key += 1));
    const own = place.leaf === undefined ? [] : (byLeaf.get(place.leaf) ?? []);
    for (const move of [...own].sort((a, b) => a.to.at - b.to.at || a.to.from - b.to.from)) {
      key += 1;
      numbers.set(move.from, { key, move }).set(move.to, { key, move });
    }
  }
  return { moves: numbers, others };
}

function rewriteLeaf(words: Words, leaf: number, { moves }: MoveNumbers, reader: Reader): Words {
  const own = [...moves].filter(([piece]) => piece.leaf === leaf);
  return replacePieces(
    words,
    new Map(
      own.map(([piece, { key, move }]): [SentencePiece, RedlineInline] => [
        piece,
        piece === move.from ? { type: 'movedAway', key } : { type: 'moved', key, children: move.words },
      ]),
    ),
    reader,
  );
}

/**
 * Whether the words of both sides stay as they are, with white space around them that collapses. It does not where a
 * sentence would move into the middle of a word or line.
 */
function isExact(leaves: readonly Words[], moves: readonly Move[], reader: Reader): boolean {
  const numbers = numberMoves(
    leaves.map((_, leaf) => ({ leaf })),
    moves,
  );
  const moved = new Map([...numbers.moves.values()].map(({ key, move }) => [key, move]));
  const areOn = (words: Words, side: RedlineSide): string => {
    const inlines = words.flatMap((node): readonly RedlineInline[] => {
      const move = node.type === 'moved' || node.type === 'movedAway' ? moved.get(node.key) : undefined;
      if (!move) return [node];
      if (node.type === 'moved') return side === 'after' ? inlinesOf(move.to, reader) : [];
      return side === 'before' ? inlinesOf(move.from, reader) : [];
    });
    return JSON.stringify(normaliseInlines(resolveInlines(inlines, side)));
  };
  const touched = new Set(moves.flatMap(({ from, to }) => [from.leaf, to.leaf]));
  return [...touched].every((leaf) => {
    const words = leaves[leaf] ?? [];
    const now = rewriteLeaf(words, leaf, numbers, reader);
    return (['before', 'after'] as const).every(
      (side) => JSON.stringify(resolveInlines(words, side)) === areOn(now, side),
    );
  });
}
