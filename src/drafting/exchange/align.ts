import { diffArrays } from 'diff';
import { plainSetting, type ReturnedCell, type ReturnedParagraph, type Tracked } from './returned-text.ts';
import type { SentCell, SentLine } from './sent-lines.ts';

/** A paragraph of the file that was sent. */
export interface SentParagraph {
  readonly name?: string;
  /** Its letters; those that the file only prints have no leaf. */
  readonly cells: readonly SentCell[];
  /** The id of its clause; absent on the first page, in headings of parts and the like. */
  readonly clause?: string;
  /** Which line of the clause it is, and how many letters before its words only the file prints, such as a number. */
  readonly line: number;
  readonly kind?: SentLine['kind'];
  readonly prefix: number;
  /** The level of the list whose item it begins. */
  readonly level?: number;
  /** The hashes of the pictures in it, in every form. */
  readonly pictures?: readonly string[];
}

/** One letter or end of a paragraph, in what was sent, in what came back, or in both. */
export interface Cell extends Omit<ReturnedCell, 'comments'> {
  readonly comments: readonly string[];
  /** Where it is in what was sent: its paragraph and its letter there. The end comes after the last letter. */
  readonly base?: { readonly of: SentParagraph; readonly at: number };
  /** The paragraph that it came back in; absent where it is gone without a mark. */
  readonly paragraph?: ReturnedParagraph;
}

/** What changed without being tracked. */
export const untracked: Tracked = { author: '', date: '', isUntracked: true };

const endChar = '\u2029';

/** A line as it was before anybody tracked a change, with what was inserted into it. */
export interface Line {
  readonly cells: Cell[];
  readonly names: Set<string>;
}

/**
 * Finds every letter of what was sent in what came back. Where the text without its tracked changes is what was sent,
 * nothing has to be guessed; otherwise the difference is what was changed without being tracked, and the marks around
 * paragraphs say where to look for it.
 */
export function align(sent: readonly SentParagraph[], returned: readonly ReturnedParagraph[]): readonly Cell[] {
  const lines = linesOf(returned);
  const words = sent.map(({ cells }) => wordsOf(cells));
  const others = lines.map(({ cells }) => textOf(cells));
  const out: (readonly Cell[])[] = [];
  let [at, to] = [0, 0];
  let gap: { readonly from: number; readonly start: number } | undefined;
  const close = (): void => {
    if (gap !== undefined) out.push(alignGap(sent, lines, [gap.from, at], [gap.start, to]));
    gap = undefined;
  };
  for (const { count, added, removed } of diffArrays(words, others)) {
    if (added || removed) {
      gap ??= { from: at, start: to };
      if (removed) at += count;
      else to += count;
      continue;
    }
    close();
    for (let step = 0; step < count; step += 1) out.push(paired(sent[at + step], lines[to + step]));
    at += count;
    to += count;
  }
  close();
  return out.flat();
}

/** The paragraphs of a file as they were before the tracked changes, each with what was inserted in it. */
export function linesOf(paragraphs: readonly ReturnedParagraph[]): readonly Line[] {
  const lines: Line[] = [];
  let open: Line = { cells: [], names: new Set() };
  for (const paragraph of paragraphs) {
    const isNothing = paragraph.cells.length === 1 && paragraph.place === undefined && paragraph.names.every(isOther);
    // The small paragraph after a table, and others without words, are not of the text: new rows before it stay open.
    if (isNothing && !open.cells.some(isOld)) continue;
    for (const name of paragraph.names) open.names.add(name);
    for (const cell of paragraph.cells) {
      open.cells.push({ ...cell, paragraph });
      if (cell.isEnd !== true || cell.in !== undefined) continue;
      lines.push(open);
      open = { cells: [], names: new Set() };
    }
  }
  return open.cells.length === 0 ? lines : [...lines, open];
}

export const isOther = (name: string): boolean => !/^_[pf]_\d/.test(name);

const isOld = (cell: Cell): boolean => cell.in === undefined;

function textOf(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => isOld(cell) && cell.isEnd !== true)
    .map(({ char }) => char)
    .join('');
}

/** The cells of a line whose words are those that were sent. */
function paired(of: SentParagraph | undefined, found: Line | undefined): readonly Cell[] {
  let at = 0;
  return (found?.cells ?? []).map((cell) => {
    if (of === undefined || !isOld(cell)) return cell;
    const base = { of, at };
    at += 1;
    return { ...cell, base };
  });
}

type Span = readonly [from: number, to: number];

/** Lines that differ: first each with the one of its mark, if the mark is on no other and the order is the same. */
function alignGap(
  sent: readonly SentParagraph[],
  lines: readonly Line[],
  [from, to]: Span,
  [start, end]: Span,
): readonly Cell[] {
  const pairs: { readonly line: number; readonly place: number }[] = [];
  let next = start;
  for (let line = from; line < to; line += 1) {
    const { name } = sent[line] ?? {};
    if (name === undefined) continue;
    const places = lines.flatMap(({ names }, place) => (names.has(name) ? [place] : []));
    const [place] = places;
    if (place === undefined || places.length > 1 || place < next || place >= end) continue;
    const others = [...(lines[place]?.names ?? [])].filter((one) => !isOther(one));
    if (others.length > 1) continue;
    pairs.push({ line, place });
    next = place + 1;
  }
  const [first] = pairs;
  const out = [alignWords(sent, lines, [from, first?.line ?? to], [start, first?.place ?? end])];
  for (const [index, { line, place }] of pairs.entries()) {
    const [below, after] = [pairs[index + 1]?.line ?? to, pairs[index + 1]?.place ?? end];
    // A paragraph that was divided or joined without a mark goes on in those after it.
    const [own, was] = [lines[place]?.cells ?? [], sent[line]?.cells ?? []];
    const rest = lines
      .slice(place + 1, after)
      .findLastIndex(({ cells }) => isPart(textOf(cells), wordsOf(was), textOf(own)));
    const joined = sent
      .slice(line + 1, below)
      .findLastIndex(({ cells }) => isPart(wordsOf(cells), textOf(own), wordsOf(was)));
    const [until, ends] = [line + 2 + joined, place + 2 + rest];
    out.push(
      alignWords(sent, lines, [line, until], [place, ends]),
      alignWords(sent, lines, [until, below], [ends, after]),
    );
  }
  return out.flat();
}

/** Whether most words of a text are those that another one has more than a third does. */
function isPart(words: string, whole: string, other: string): boolean {
  const left = new Map<string, number>();
  for (const [text, step] of [
    [whole, 1],
    [other, -1],
  ] as const)
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) left.set(word, (left.get(word) ?? 0) + step);
  const all = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const shared = all.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return all.length > 0 && shared.length >= all.length * 0.6;
}

const wordsOf = (cells: readonly SentCell[]): string => cells.map(({ char }) => char).join('');

interface Token<One> {
  readonly key: string;
  readonly cells: readonly One[];
}

interface Placed {
  readonly of: SentParagraph;
  readonly at: number;
  readonly cell: SentCell;
  readonly isEnd: boolean;
}

/** Some lines word by word, with the ends of paragraphs. */
function alignWords(
  sent: readonly SentParagraph[],
  lines: readonly Line[],
  [from, to]: Span,
  [start, end]: Span,
): readonly Cell[] {
  const placed = sent.slice(from, to).flatMap((of): readonly Placed[] =>
    [...of.cells, { char: endChar, around: [] }].map((cell, at) => ({
      of,
      at,
      cell,
      isEnd: at === of.cells.length,
    })),
  );
  const all = lines.slice(start, end).flatMap(({ cells }) => cells);
  const before = tokens(placed, ({ cell }) => cell.char);
  // What was inserted stays where it is, and is not compared.
  const after = tokens(all.filter(isOld), (cell) => (cell.isEnd === true ? endChar : cell.char));
  const out: Cell[] = [];
  let read = 0;
  const insertedBefore = (cell: Cell | undefined): void => {
    const until = cell === undefined ? all.length : all.indexOf(cell, read);
    for (const one of all.slice(read, until)) out.push(one);
    read = until + 1;
  };
  let [at, next] = [0, 0];
  for (const { count, added, removed } of steps(before, after)) {
    if (removed) {
      for (const token of before.slice(at, at + count)) for (const one of token.cells) out.push(gone(one));
      at += count;
      continue;
    }
    for (let step = 0; step < count; step += 1) {
      const old = added ? [] : (before[at + step]?.cells ?? []);
      for (const [index, cell] of (after[next + step]?.cells ?? []).entries()) {
        insertedBefore(cell);
        const same = old[index];
        out.push(same === undefined ? { ...cell, in: untracked } : { ...cell, base: { of: same.of, at: same.at } });
      }
    }
    next += count;
    if (!added) at += count;
  }
  insertedBefore(undefined);
  return out;
}

interface Step {
  count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

/** What stays, goes and comes among words. A space alone between words that differ is part of the difference. */
function steps(before: readonly Token<unknown>[], after: readonly Token<unknown>[]): readonly Step[] {
  const keys = (tokens: readonly Token<unknown>[]) => tokens.map(({ key }) => key);
  const found = diffArrays(keys(before), keys(after));
  const all: Step[] = [];
  const add = (count: number, how: 'added' | 'removed'): void => {
    const last = all.at(-1);
    if (last?.[how] === true) last.count += count;
    else all.push({ count, added: how === 'added', removed: how === 'removed' });
  };
  for (const [index, { count, added, removed, value }] of found.entries()) {
    const [last, next] = [found[index - 1], found[index + 1]];
    const isBetween = isChanged(last) && isChanged(next) && value.length === 1 && value[0] === ' ';
    if (added) add(count, 'added');
    else if (removed) add(count, 'removed');
    else if (isBetween) {
      add(1, 'removed');
      add(1, 'added');
    } else all.push({ count, added, removed });
  }
  return all;
}

const isChanged = (step: { readonly added: boolean; readonly removed: boolean } | undefined): boolean =>
  step?.added === true || step?.removed === true;

function gone({ of, at, cell, isEnd }: Placed): Cell {
  return {
    char: isEnd ? '\n' : cell.char,
    ...(isEnd ? { isEnd } : {}),
    base: { of, at },
    out: untracked,
    setting: plainSetting,
    comments: [],
  };
}

/** Letters as words, spaces and other characters. */
function tokens<One>(cells: readonly One[], charOf: (cell: One) => string): readonly Token<One>[] {
  const found: { key: string; cells: One[] }[] = [];
  for (const cell of cells) {
    const char = charOf(cell);
    const last = found.at(-1);
    if (last !== undefined && isWord.test(char) && isWord.test(last.key)) {
      last.key += char;
      last.cells.push(cell);
    } else found.push({ key: char, cells: [cell] });
  }
  return found;
}

const isWord = /^[\p{L}\p{N}]+$/u;
