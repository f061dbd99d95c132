import type { Root, RootContent } from 'mdast';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DrawnPicture } from '../import/word/drawings.ts';
import { setValue } from '../yaml-splice.ts';
import type { Cell } from './align.ts';
import type { Change } from './changes.ts';
import { writeBlock } from './clause-source.ts';
import { mergeThree } from './merge.ts';
import { newClauseAfter } from './new-clause.ts';
import { placeLines, type Shape } from './place-lines.ts';
import { Refused } from './refused.ts';
import { resetOf } from './reset.ts';
import type { ClauseLines, SentCell, SentLine } from './sent-lines.ts';
import type { NoteOf } from './word-writer.ts';
import type { WrittenCell } from './write-words.ts';

/** A clause of a file that came back. */
export interface ReturnedClause {
  readonly id: string;
  readonly source: string;
  /** The heading of one that somebody added, which has no source yet; and the numbers that paragraphs of others have. */
  readonly title?: string;
  readonly takenNumbers?: ReadonlySet<string>;
  /** Reads the lines anew, in a tree that may be changed. */
  readonly read: () => ClauseLines;
  /** Its cells, those of its text and those of its footnotes. */
  readonly cells: readonly (readonly Cell[])[];
  readonly shapeOf: (cell: Cell) => Shape;
  /** The words of a new footnote, by its id in the file. */
  readonly noteOf: NoteOf;
  readonly fileOf: FileOfPicture;
}

/** The name of the file that a new picture becomes. @throws {Refused} if no figure can show it */
export type FileOfPicture = (picture: DrawnPicture) => string;

/** A line of the text as it becomes. */
export interface NewLine {
  /** The line that was sent which it is; absent where it is a new one. */
  readonly line?: SentLine;
  /** The line that was sent which it was part of, where it was split off. */
  readonly partOf?: SentLine;
  /** The line that was sent whose words moved here. */
  readonly moved?: SentLine;
  /** Whether it is of another level or kind than it was. */
  readonly isReshaped?: true;
  readonly cells: readonly WrittenCell[];
  readonly shape: Shape;
}

/**
 * The source of a clause with some of the changes in the file. Blocks without a change stay byte for byte.
 *
 * @throws {Refused} if a clause cannot hold the result
 */
export function clauseAfter(clause: ReturnedClause, changes: readonly Change[]): string {
  if (changes.length === 0) return clause.source;
  const lines = clause.read();
  const all = (how: How): ReadonlySet<Cell> => new Set(changes.flatMap((one) => [...one[how]]));
  const by = { adds: all('adds'), removes: all('removes'), resets: all('resets') };
  const has: Has = (how, cell) => by[how].has(cell);
  const origins = new Map(changes.toReversed().flatMap((one) => [...one.origins]));
  const origin = (cell: Cell): Cell | undefined => origins.get(cell);
  const news = clause.cells.map((cells) => linesAfter(clause, lines, oldAndAdded(cells, by.adds), has, origin));
  const blocks = lines.root.children.filter(({ type }) => type !== 'yaml');
  const before = new Map(blocks.map((block) => [block, writeBlock(block)]));
  if (clause.title !== undefined) return newClauseAfter(clause, lines, news);
  const front = frontAfter(clause.source, news.flat());
  placeLines(lines, news, clause.noteOf);
  return front + bodyAfter(clause.source, lines.root, before);
}

type How = 'adds' | 'removes' | 'resets';

type Has = (how: How, cell: Cell) => boolean;

/** Where each letter of a clause is, and those that nobody added. */
interface Order {
  readonly at: ReadonlyMap<Cell, number>;
  readonly old: readonly Cell[];
}

const orders = new WeakMap<readonly Cell[], Order>();

/** The letters that nobody added with some that were, in order: without looking at all that others added, time and again. */
function oldAndAdded(cells: readonly Cell[], adds: ReadonlySet<Cell>): readonly Cell[] {
  const order = orders.get(cells) ?? {
    at: new Map(cells.map((cell, at) => [cell, at])),
    old: cells.filter((cell) => cell.in === undefined),
  };
  orders.set(cells, order);
  const place = (cell: Cell): number => order.at.get(cell) ?? -1;
  const added = [...adds].filter((cell) => order.at.has(cell));
  return added.length === 0 ? order.old : [...order.old, ...added].toSorted((one, other) => place(one) - place(other));
}

function linesAfter(
  clause: ReturnedClause,
  { lines }: ClauseLines,
  cells: readonly Cell[],
  has: Has,
  origin: (cell: Cell) => Cell | undefined,
): readonly NewLine[] {
  const found: NewLine[] = [];
  const seen = new Set<SentLine>();
  let open: Placed[] = [];
  for (const cell of cells) {
    if (cell.out !== undefined && has('removes', cell)) continue;
    const { of, at: index = 0 } = cell.base ?? {};
    const line = of === undefined ? undefined : lines[of.line];
    const at = index - (of?.prefix ?? 0);
    const sent = line?.cells[at];
    open.push({
      cell,
      ...(line === undefined ? {} : { line }),
      ...(sent === undefined ? {} : { sent }),
      isPrefix: (line !== undefined && at < 0) || isPrefixOf(origin(cell)),
    });
    if (cell.isEnd !== true) continue;
    const own = open.find((one) => one.line !== undefined)?.line;
    const from = open.flatMap(({ cell: one }) => origin(one)?.base?.of ?? [])[0];
    const moved = own === undefined && from?.clause === clause.id ? lines[from.line] : undefined;
    const isNew = own === undefined || seen.has(own);
    if (own !== undefined) seen.add(own);
    if (own !== undefined && !isNew) refuseBeforeWords(open, own);
    // What is joined to a line is part of it.
    for (const one of open) if (one.line !== undefined) seen.add(one.line);
    found.push({
      ...(own === undefined ? {} : isNew ? { partOf: own } : { line: own }),
      ...(moved === undefined ? {} : { moved }),
      ...(has('resets', cell) ? { isReshaped: true as const } : {}),
      cells: open.flatMap((one) =>
        one.cell.isEnd === true || one.isPrefix ? [] : [toWritten(one, has, origin, clause.fileOf)],
      ),
      shape: clause.shapeOf(cell),
    });
    open = [];
  }
  return found;
}

/** A letter of a line, with what it is in what was sent. */
interface Placed {
  readonly cell: Cell;
  readonly sent?: SentCell;
  readonly line?: SentLine;
  /** Whether only the file prints it, such as the number before a paragraph. */
  readonly isPrefix: boolean;
}

function isPrefixOf(cell: Cell | undefined): boolean {
  return cell?.base !== undefined && cell.base.at < cell.base.of.prefix;
}

/** Refuses a change of what the file prints before the words of a line. */
function refuseBeforeWords(cells: readonly Placed[], line: SentLine): void {
  const own = cells.filter((one) => one.isPrefix && one.line === line);
  const prefix = cells.find((one) => one.line === line)?.cell.base?.of.prefix ?? 0;
  const last = cells.findLastIndex((one) => one.isPrefix && one.line === line);
  if (own.length !== prefix || last >= prefix)
    throw new Refused('This changes a number or a label before the words, which the file only prints.');
}

function toWritten(
  { cell, sent }: { readonly cell: Cell; readonly sent?: SentCell },
  has: Has,
  origin: (cell: Cell) => Cell | undefined,
  fileOf: FileOfPicture,
): WrittenCell {
  const { char, setting, note, picture } = cell;
  const was = sent === undefined ? origin(cell)?.base : undefined;
  const old = was?.of.cells[was.at];
  // What moved keeps its references and terms.
  if (old?.leaf !== undefined) return { ...old, char: old.char };
  if (sent === undefined)
    return {
      char,
      around: [],
      setting,
      ...(setting.link === undefined ? {} : { isLinked: true }),
      ...(note === undefined ? {} : { label: note }),
      ...(picture === undefined ? {} : { picture: { file: fileOf(picture), alt: picture.alt } }),
    };
  const { leaf, raw, size, around } = sent;
  const now = { char: sent.char, leaf, raw, size, around };
  switch (has('resets', cell) ? resetOf(cell) : undefined) {
    case 'formatted':
    case 'linked':
      if (leaf === undefined)
        throw new Refused(
          'This makes words bold, italic or the like where that is not possible: in a heading, in plain English or in what the file only prints.',
        );
      return { ...now, setting, isLinked: true };
    case 'described':
      return { ...now, ...(cell.alt === undefined ? {} : { alt: cell.alt }) };
    default:
      return now;
  }
}

/** The front matter with the title and the plain English, which are lines of the file too. */
function frontAfter(source: string, lines: readonly NewLine[]): string {
  const match = /^---\r?\n([\s\S]*?\n)---(?:\r?\n)*/.exec(source);
  if (match?.[1] === undefined) throw new Refused('The clause has no front matter.');
  let yaml = match[1];
  for (const kind of ['title', 'plain'] as const) {
    const found = lines.find(({ line }) => line?.kind === kind);
    const words =
      found?.cells
        .map(({ char, picture }) => (picture === undefined ? char : ''))
        .join('')
        .replace(/\s+/gu, ' ')
        .trim() ?? '';
    const was = found?.line?.cells.map(({ char }) => char).join('') ?? '';
    if (words === '')
      throw new Refused(
        kind === 'title'
          ? 'This removes the heading of the clause. To take a clause out: npm run code -- drop-clause.'
          : 'This removes the plain English of the clause, which every clause needs.',
      );
    if (words !== was) yaml = withValue(yaml, kind, was, words);
  }
  return match[0].replace(match[1], () => yaml);
}

/** Keeps the way in which the editor wrote the value, if the new words can be written in the same way. */
function withValue(yaml: string, key: 'title' | 'plain', was: string, words: string): string {
  const plain = yaml.replace(`${key}: ${was}\n`, () => `${key}: ${words}\n`);
  try {
    if (plain !== yaml && z.looseObject({ [key]: z.string() }).parse(parse(plain))[key] === words) return plain;
  } catch {
    // The words have to be quoted.
  }
  return setValue(yaml, [key], words);
}

function bodyAfter(source: string, root: Root, before: ReadonlyMap<RootContent, string>): string {
  const start = /^---\r?\n[\s\S]*?\n---(?:\r?\n)*/.exec(source)?.[0].length ?? 0;
  let written = '';
  let end: number | undefined;
  for (const block of root.children) {
    if (block.type === 'yaml') continue;
    const [from, to] = [block.position?.start.offset, block.position?.end.offset];
    const was = before.get(block);
    const now = writeBlock(block);
    const isSent = was !== undefined && from !== undefined && to !== undefined;
    const text = isSent ? inSource(source.slice(from, to), was, now) : now;
    const gap = isSent && end !== undefined ? gapBefore(source, from) : '\n\n';
    written += written === '' ? text : gap + text;
    if (isSent) end = to;
  }
  const tail = /\s*$/.exec(source.slice(start))?.[0] ?? '';
  return written + (tail === '' ? '\n' : tail);
}

/** The white space before a block. */
function gapBefore(source: string, from: number): string {
  return /\s*$/.exec(source.slice(0, from))?.[0] ?? '';
}

/** A block of the source with what changed in it, so that the rest stays as an editor wrote it. */
function inSource(source: string, was: string, now: string): string {
  if (was === now) return source;
  if (source === was) return now;
  const { text, conflicts } = mergeThree(was, source, now);
  return conflicts.length === 0 ? text : now;
}
