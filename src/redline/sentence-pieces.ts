import type { Inline } from '../model/clause-tree.ts';
import { isBlank, writeInlines, type InlineItem, type InlineRun, type NumberedWord } from './inline-items.ts';
import type { Reader } from './reader.ts';
import type { RedlineInline } from './redline-tree.ts';
import { sentenceEnds } from './sentences.ts';
import { numberedText } from './similarity.ts';
import { createUnit, type Unit } from './unit.ts';
import { joinText } from './weave.ts';
import type { WordRange } from './word-range.ts';

/** Minimum number of words of a whole sentence, or of a cell or item without a stop, that can move: shorter text is too common. */
const minWords = 4;
/** Minimum number of words of a part of a sentence. */
export const minWordsOfPart = 8;
/** Minimum similarity of two sentences for them to be compared. */
const threshold = 0.3;

/** The words of a paragraph or cell. */
export type Words = readonly RedlineInline[];
export type Mark = Extract<RedlineInline, { readonly type: 'insertion' | 'deletion' }>;

/** A sentence, or part of one, in an insertion or deletion. */
export interface SentencePiece {
  /** Index of its paragraph or cell. */
  readonly leaf: number;
  /** Index of its mark there. */
  readonly at: number;
  readonly mark: Mark;
  /** The first of its items in the mark. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly unit: Unit;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** Whether a mark in the words of a paragraph or cell may hold a sentence. Most clauses have none on either side. */
export function hasLongMark(nodes: readonly Node[], type: Mark['type']): boolean {
  return nodes.some((node) => {
    if (node.type === type) return isLong(node);
    return node.type !== 'insertion' && node.type !== 'deletion' && hasLongMark(node.children ?? [], type);
  });
}

/** Whether a mark may hold a sentence. */
export function isLong(mark: Node): boolean {
  return countSpaces(mark, minWords - 1) >= minWords - 1;
}

/** How many spaces a node has; some of them, if there are enough. */
function countSpaces({ value = '', children = [] }: Node, enough: number): number {
  let count = 0;
  for (let at = value.indexOf(' '); at >= 0 && count < enough; at = value.indexOf(' ', at + 1)) count += 1;
  for (const child of children) if (count < enough) count += countSpaces(child, enough - count);
  return count;
}

/** The sentences, and long parts of sentences, in the marks of a paragraph or cell, or in some of them. */
export function piecesIn(
  words: Words,
  leaf: number,
  reader: Reader,
  isAsked: (mark: Mark) => boolean = () => true,
): readonly SentencePiece[] {
  const pieces: SentencePiece[] = [];
  words.forEach((mark, at) => {
    if (mark.type !== 'insertion' && mark.type !== 'deletion') return;
    if (!isAsked(mark) || !isLong(mark)) return;
    const run = reader.read(mark.children);
    let from = 0;
    for (const to of sentenceEnds(run.words)) {
      const isWhole = endsWithStop(run.words, to) || (words.length === 1 && to - from === run.words.length);
      const numbers = numbersOf(run.words, { from, to });
      if (numbers.length >= (isWhole ? minWords : minWordsOfPart)) {
        const range = itemsOf(run, isWhole ? { from, to } : withoutFirst(run, { from, to }));
        const unit = createUnit({ kind: 'sentence', threshold }, () => numberedText(numbers));
        if (range) pieces.push({ leaf, at, mark, ...range, unit });
      }
      from = to;
    }
  });
  return pieces;
}

/** Where the words of a piece are in its mark. */
export interface PlaceOfWords extends WordRange {
  readonly leaf: number;
  readonly at: number;
  readonly mark: Mark;
}

/** Some words of a mark as a piece; undefined if they start or end within emphasis or a word. */
export function pieceOf({ leaf, at, mark, ...words }: PlaceOfWords, reader: Reader): SentencePiece | undefined {
  const run = reader.read(mark.children);
  const range = itemsOf(run, words);
  const unit = createUnit({ kind: 'sentence', threshold }, () => numberedText(numbersOf(run.words, words)));
  return range && { leaf, at, mark, ...range, unit };
}

/** The words of a piece, by index in its mark. */
export function wordsOf({ mark, from, to }: SentencePiece, reader: Reader): WordRange {
  const items = reader
    .read(mark.children)
    .items.slice(from, to)
    .filter((item) => !isBlank(item));
  return { from: items[0]?.from ?? 0, to: items.at(-1)?.to ?? 0 };
}

/** The numbers of the words of a sentence, without punctuation. */
function numbersOf(words: readonly NumberedWord[], { from, to }: WordRange): readonly number[] {
  const numbers: number[] = [];
  for (let index = from; index < to; index += 1) if (words[index]?.isWord) numbers.push(words[index]?.number ?? 0);
  return numbers;
}

/** The words of a piece. */
export function inlinesOf({ mark, from, to }: SentencePiece, reader: Reader): readonly Inline[] {
  return reader.write(reader.read(mark.children).items.slice(from, to));
}

/** Whether one of the last two words before an index has a full stop or another mark that ends a sentence. */
function endsWithStop(words: readonly NumberedWord[], end: number): boolean {
  return words.slice(Math.max(0, end - 2), end).some(({ value }) => /[.!?…]/u.test(value));
}

/**
 * A part of a sentence after the space that its mark starts with: without its first word, which then keeps the space in
 * the mark. Beside a comma or full stop there is no space on the other side.
 */
function withoutFirst({ items }: InlineRun, { from, to }: WordRange): WordRange {
  return from === 0 && items[0]?.type === 'space' ? { from: 1, to } : { from, to };
}

/** The items of some words, if these are all the words of the items, and spaces or nothing are around them. */
function itemsOf({ items }: InlineRun, words: WordRange): { from: number; to: number } | undefined {
  const from = items.findIndex((item) => !isBlank(item) && item.from === words.from);
  let last = from;
  while (last >= 0 && last < items.length && endOf(items[last]) < words.to) last += 1;
  const isEdge = (index: number): boolean => items[index] === undefined || items[index].type === 'space';
  const isFound = from >= 0 && endOf(items[last]) === words.to;
  return isFound && isEdge(from - 1) && isEdge(last + 1) ? { from, to: last + 1 } : undefined;
}

/** The index after the last word of an item; that of white space is less than any other. */
function endOf(item: InlineItem | undefined): number {
  return item === undefined || isBlank(item) ? -1 : item.to;
}

/** Whether one was put in place of the other, so that nothing moved. */
export function isReplaced(from: SentencePiece, to: SentencePiece): boolean {
  return from.leaf === to.leaf && from.at + 1 === to.at;
}

/** Words with something else in the place of some of their pieces. */
export function replacePieces(words: Words, pieces: ReadonlyMap<SentencePiece, RedlineInline>, reader: Reader): Words {
  if (pieces.size === 0) return words;
  return joinText(
    words.flatMap((node, at): Words => {
      if (node.type !== 'insertion' && node.type !== 'deletion') return [node];
      const inMark = [...pieces].filter(([piece]) => piece.at === at).sort(([a], [b]) => a.from - b.from);
      if (inMark.length === 0) return [node];
      const { items } = reader.read(node.children);
      const written: RedlineInline[] = [];
      let next = 0;
      for (const [piece, replacement] of inMark) {
        written.push(...writeRest(node.type, items.slice(next, piece.from)), replacement);
        next = piece.to;
      }
      return [...written, ...writeRest(node.type, items.slice(next))];
    }),
  );
}

/** What stays in a mark beside words that moved. A space alone is on both sides, where one of them does not print it. */
function writeRest(type: Mark['type'], items: readonly InlineItem[]): Words {
  if (items.length === 0) return [];
  const isSpace = items.every((item) => item.type === 'space');
  return isSpace ? writeInlines(items) : [{ type, children: writeInlines(items) }];
}
