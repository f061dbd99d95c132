import { redline } from '../redline/redline.ts';
import type { Clause } from '../model/code.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';
import { splitWords } from '../redline/words.ts';
import { collapseSpaces, type LabelOf } from './clause-words.ts';
import { countLetters, lettersOf, type Letters } from './letters.ts';
import { labelsOf } from './passages.ts';
import type { RevisionPair } from './revision-pairs.ts';
import {
  arrivalsIn,
  piecesBefore,
  piecesMarked,
  traceRedline,
  type Arrival,
  type TracePiece,
  type Trace,
} from './trace-redline.ts';

/** The old texts of all clauses that differ, with their letters numbered through. */
export interface TextsBefore {
  readonly texts: ReadonlyMap<string, TextBefore>;
  /** The text that has a letter. */
  readonly at: (letter: number) => TextBefore | undefined;
  /** The number of a letter's sentence: negative, and one for each sentence of all texts. */
  readonly sentenceAt: (letter: number) => number | undefined;
}

/** The old text of one clause. */
export interface TextBefore {
  readonly clause: string;
  readonly letters: Letters;
  /** The number of its first letter; the others follow. */
  readonly first: number;
  /** The number of its first sentence; the others have those below. */
  readonly sentence: number;
}

/**
 * Letters that were inserted and deleted at one place of one paragraph or cell: a mark, or a deletion with the insertion
 * beside it.
 */
export interface Hunk {
  /** How many new letters precede it. */
  readonly at: number;
  /** The indexes of its new letters. */
  readonly inserted: readonly number[];
  /** The numbers of its old letters. */
  readonly deleted: readonly number[];
}

/** What happened to the letters of one clause. */
export interface TracedClause {
  readonly id: string;
  /** Absent for a clause that was removed. */
  readonly after?: Letters;
  /** For each new letter: the number of the old letter that it was; -1 if it was inserted. */
  readonly sources: readonly number[];
  readonly hunks: readonly Hunk[];
}

/** All clauses that differ between two revisions, letter by letter. */
export interface TracedStep {
  readonly before: TextsBefore;
  readonly clauses: readonly TracedClause[];
}

/** Follows every letter of the clauses that differ from one revision to the next, also into other clauses. */
export function traceStep(compared: readonly ComparedClause[], { from, to }: RevisionPair): TracedStep {
  const before = textsBefore(compared, labelsOf(from));
  const labelOf = labelsOf(to);
  const traces = compared.map((clause) => ({ clause, trace: traceClause(clause, compared) }));
  const starts = numberPieces(
    traces.map(({ clause, trace }) => ({ ...trace, id: clause.id })),
    before.texts,
  );
  return {
    before,
    clauses: traces.map(({ clause: { id, after }, trace }) => ({
      id,
      ...(after === undefined ? {} : { after: lettersOf(after, labelOf) }),
      ...readMarks([...piecesMarked(trace.title), ...piecesMarked(trace.text)], starts),
    })),
  };
}

function textsBefore(compared: readonly ComparedClause[], labelOf: LabelOf): TextsBefore {
  const texts: TextBefore[] = [];
  const sentences: number[] = [];
  let sentence = -1;
  for (const { id, before } of compared) {
    if (before === undefined) continue;
    const letters = lettersOf(before, labelOf);
    texts.push({ clause: id, letters, first: sentences.length, sentence });
    for (const place of letters.sentenceOf) sentences.push(sentence - place);
    sentence -= letters.sentences.length;
  }
  return {
    texts: new Map(texts.map((text) => [text.clause, text])),
    at: (letter) => texts.findLast((text) => text.first <= letter),
    sentenceAt: (letter) => sentences[letter],
  };
}

/** The redline of a clause's title and that of its text. */
interface ClauseTrace {
  readonly title: Trace;
  /** The clause whose title it is compared with. */
  readonly titleOf: string;
  readonly text: Trace;
}

/** The title of a new clause is compared with that of a clause whose text it has, if they are the same. */
function traceClause(clause: ComparedClause, compared: readonly ComparedClause[]): ClauseTrace {
  const title = titleOf(clause.after);
  const namesake =
    clause.before === undefined
      ? compared.find(({ id, before }) => clause.from.includes(id) && before !== undefined && titleOf(before) === title)
      : undefined;
  const marked = redline(paragraph(titleOf(clause.before ?? namesake?.before)), paragraph(title));
  return { title: traceRedline(marked, 0), titleOf: namesake?.id ?? clause.id, text: traceRedline(clause.redline) };
}

function titleOf(clause: Clause | undefined): string | undefined {
  return clause === undefined ? undefined : collapseSpaces(clause.text.front.title);
}

function paragraph(value: string | undefined) {
  if (value === undefined) return undefined;
  return { type: 'clause', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] } as const;
}

/** The number of the first old letter of each piece that was in the old text. */
function numberPieces(
  traces: readonly (ClauseTrace & { readonly id: string })[],
  texts: ReadonlyMap<string, TextBefore>,
): ReadonlyMap<TracePiece, number> {
  const starts = new Map<TracePiece, number>();
  const transfers = new Map<number, number>();
  const read = (pieces: readonly (TracePiece | Arrival)[], first: number): void => {
    let next = first;
    for (const piece of pieces) {
      if (piece.kind === 'piece') starts.set(piece, next);
      else transfers.set(piece.key, next);
      next += countIn(piece);
    }
  };
  for (const { id, title, titleOf: titled, text } of traces) {
    const pieces = piecesBefore(title, title);
    const own = texts.get(id);
    read(pieces, texts.get(titled)?.first ?? 0);
    if (own === undefined) continue;
    const letters = titled === id ? pieces.reduce((sum, piece) => sum + countIn(piece), 0) : 0;
    read(piecesBefore(text, text), own.first + letters);
  }
  // Text that moved from another clause may contain text that moved on to a third one.
  let waiting = traces.flatMap(({ text }) => arrivalsIn(text).map((arrival) => ({ arrival, text })));
  for (let count = Infinity; waiting.length < count;) {
    count = waiting.length;
    waiting = waiting.filter(({ arrival, text }) => {
      const first = transfers.get(arrival.key);
      if (first !== undefined) read(piecesBefore(arrival.nodes, text), first);
      return first === undefined;
    });
  }
  return starts;
}

/** How many old letters a piece has, or text that moved to another clause. */
function countIn(node: TracePiece | Arrival | Trace[number]): number {
  if (node.kind === 'piece') return node.reference ? 1 : countLetters(node.before);
  if (node.kind === 'row') return 0;
  return node.nodes.reduce((sum, child) => sum + countIn(child), 0);
}

/** Where each new letter came from, and what was inserted and deleted between those that stayed. */
function readMarks(
  pieces: readonly TracePiece[],
  starts: ReadonlyMap<TracePiece, number>,
): Pick<TracedClause, 'sources' | 'hunks'> {
  const sources: number[] = [];
  const hunks: Hunk[] = [];
  let hunk: OpenHunk = { at: 0, leaf: 0, inserted: [], deleted: [] };
  /** Ends the hunk before a kept letter and at the end of a paragraph. */
  const open = (leaf: number): void => {
    if (hunk.inserted.length + hunk.deleted.length > 0) hunks.push(hunk);
    hunk = { at: sources.length, leaf, inserted: [], deleted: [] };
  };
  for (const piece of pieces) {
    const start = starts.get(piece) ?? -1;
    const [was, is] = [countIn(piece), piece.reference ? 1 : countLetters(piece.after)];
    if (was + is === 0) continue;
    if (piece.leaf !== hunk.leaf) open(piece.leaf);
    if (piece.side === 'before') {
      for (let index = 0; index < was; index += 1) hunk.deleted.push(start + index);
    } else if (piece.side === 'after' || start < 0) {
      for (let index = 0; index < is; index += 1) hunk.inserted.push(sources.push(-1) - 1);
    } else {
      open(piece.leaf);
      for (const index of was === is ? Array(is).keys() : sameWords(piece)) sources.push(start + index);
      open(piece.leaf);
    }
  }
  open(0);
  return { sources, hunks };
}

interface OpenHunk {
  readonly at: number;
  readonly leaf: number;
  readonly inserted: number[];
  readonly deleted: number[];
}

/** For each new letter of words that differ in characters alone: its old letter, counted from the first. */
function sameWords({ before, after }: TracePiece): readonly number[] {
  const [old, now] = [before, after].map((text) => splitWords(text).filter((word) => countLetters(word) > 0));
  let first = 0;
  return (now ?? []).flatMap((word, index) => {
    const was = countLetters(old?.[index] ?? '');
    const letters = Array.from({ length: countLetters(word) }, (_, place) => first + Math.min(place, was - 1));
    first += was;
    return letters;
  });
}
