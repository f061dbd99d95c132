import type { Heading, List, ListItem, Paragraph, Parents, RootContent, TableCell, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { NewLine } from './clause-after.ts';
import { changeLevel } from './change-level.ts';
import { ClauseTreeEditor, isFigure, setAttribute } from './clause-tree-editor.ts';
import { FigureWriter, newPictures, setAlt } from './figure-writer.ts';
import { Refused } from './refused.ts';
import { RowWriter, type Beside } from './row-writer.ts';
import { refuseLine } from './refused-line.ts';
import type { ClauseLines, Holder, SentLine } from './sent-lines.ts';
import { alignmentsIn, dropUnusedNotes, realign, relabel } from './tidy-tree.ts';
import { WordWriter, type NoteOf } from './word-writer.ts';
import type { WrittenCell } from './write-words.ts';

/** What a paragraph of the file is, as far as its style, list and place say it. */
export interface Shape {
  readonly style: string;
  /** The level of the list that it is an item of, from 0, and whether that list is numbered. */
  readonly list?: { readonly level: number; readonly isOrdered: boolean };
  readonly left: number;
  readonly place?: { readonly table: number; readonly row: number; readonly cell: number };
}

/** Puts the lines as they become into the tree of a clause. */
export function placeLines(
  { root, lines, parents }: ClauseLines,
  flows: readonly (readonly NewLine[])[],
  noteOf: NoteOf,
): void {
  const writer = new LineWriter(new ClauseTreeEditor(root, parents), noteOf);
  for (const news of flows) {
    const kept = new Set(news.flatMap(({ line }) => line ?? []));
    const where = news.find(({ line }) => line !== undefined)?.line?.where;
    const gone = lines.filter((line) => line.where === where && !kept.has(line));
    for (const [at, one] of news.entries()) {
      if (one.line === undefined) writer.add(one, news[at - 1], news.slice(at + 1));
      else writer.write(one.line, one.cells);
      if (one.isReshaped === true && one.line !== undefined) writer.reshape(one.line, one.shape);
    }
    for (const line of gone) writer.remove(line);
  }
  writer.finish(flows.flatMap((news) => news.flatMap(({ line }) => line ?? [])));
}

class LineWriter {
  readonly #tree: ClauseTreeEditor;
  readonly #words: WordWriter;
  readonly #figures: FigureWriter;
  readonly #alignments: ReturnType<typeof alignmentsIn>;
  /** The nodes that new lines became. */
  readonly #made = new Map<NewLine, Holder>();
  readonly #rows: RowWriter;
  readonly #removed: SentLine[] = [];
  /** The lines whose tags went with them to another place. */
  readonly #lifted = new Set<SentLine>();

  constructor(tree: ClauseTreeEditor, noteOf: NoteOf) {
    this.#tree = tree;
    this.#words = new WordWriter(tree.root, noteOf);
    this.#figures = new FigureWriter(tree);
    this.#rows = new RowWriter(tree);
    this.#alignments = alignmentsIn(tree.root);
  }

  write(line: SentLine, all: readonly WrittenCell[]): void {
    const pictures = newPictures(all);
    const cells = all.filter(({ picture }) => picture === undefined);
    const [words, was] = [textOf(cells), textOf(line.cells)];
    if (line.kind === 'printed' && textOf(all) !== was)
      throw new Refused(`This changes “${was}”, which the file only prints.`);
    if (line.kind === 'picture' && (words !== was || pictures.length > 0)) {
      if (words !== '' || line.of === undefined)
        throw new Refused('This adds something beside a picture. Add it by hand, below the figure.');
      this.#figures.replace(line.of, pictures);
      return;
    }
    const alt = cells.find((cell) => cell.alt !== undefined)?.alt;
    if (line.of !== undefined && alt !== undefined) setAlt(line.of, alt);
    if (line.kind === 'source' && line.of !== undefined && words !== was) setSource(line.of, words);
    if (pictures.length > 0 && line.where === 'footnotes') throw new Refused('This adds a picture to a footnote.');
    if (pictures.length > 0) this.#figures.put(pictures, line.holder);
    if (line.holder === undefined || isSame(line, cells)) return;
    if (line.holder.type !== 'tableCell' && words.trim() === '') this.remove(line);
    else this.#fill(line.holder, cells);
  }

  /** The id of an item stands before its words. */
  #fill(holder: Holder, cells: readonly WrittenCell[]): void {
    const [first] = holder.children;
    const tag = first?.type === 'mdxJsxTextElement' && first.name === 'Item' ? [first] : [];
    const space: Text[] = tag.length === 0 ? [] : [{ type: 'text', value: ' ' }];
    holder.children = [...tag, ...space, ...this.#words.write(cells)];
  }

  /** An item on another level. What only looks different stays as it is. */
  reshape({ holder, level }: SentLine, { list }: Shape): void {
    if (holder !== undefined && level !== undefined && list?.level !== level)
      changeLevel(this.#tree, holder, level, list?.level);
  }

  remove(line: SentLine): void {
    if (this.#lifted.has(line)) return;
    this.#removed.push(line);
    if (line.holder !== undefined) this.#tree.take(line.holder);
  }

  add(line: NewLine, before: NewLine | undefined, after: readonly NewLine[]): void {
    const pictures = newPictures(line.cells);
    if (pictures.length > 0) {
      this.#addPictures(line, before, after, pictures);
      return;
    }
    const { shape, partOf, cells } = line;
    const caption = this.#figures.captionFor(line, this.#holderOf(before));
    if (caption !== undefined) {
      caption.children = this.#words.write(cells);
      this.#made.set(line, caption);
      return;
    }
    if (textOf(cells).trim() === '' && shape.place === undefined) {
      const holder = this.#holderOf(before);
      if (holder !== undefined) this.#made.set(line, holder);
      return;
    }
    refuseLine(line);
    if (shape.place !== undefined) {
      const cell: TableCell = { type: 'tableCell', children: this.#words.write(cells) };
      this.#made.set(line, cell);
      this.#rows.add(cell, shape.place, this.#beside(before), this.#beside(after[0]));
    } else if (partOf?.holder !== undefined) this.#split(line, partOf, partOf.holder, before);
    else this.#insert(line, before, after);
  }

  /** A new line with its pictures as figures after it. */
  #addPictures(
    line: NewLine,
    before: NewLine | undefined,
    after: readonly NewLine[],
    pictures: ReturnType<typeof newPictures>,
  ): void {
    const words = { ...line, cells: line.cells.filter(({ picture }) => picture === undefined) };
    if (textOf(words.cells).trim() !== '') this.add(words, before, after);
    const caption = this.#figures.put(pictures, this.#made.get(words) ?? this.#holderOf(before));
    if (caption !== undefined) this.#made.set(line, caption);
  }

  /** A line that a new cell is beside. */
  #beside(line: NewLine | undefined): Beside {
    return { holder: this.#holderOf(line), place: line?.shape.place };
  }

  #holderOf(line: NewLine | undefined): Holder | undefined {
    return line === undefined ? undefined : (this.#made.get(line) ?? line.line?.holder);
  }

  #split(line: NewLine, partOf: SentLine, whole: Holder, before: NewLine | undefined): void {
    const holder = (before === undefined ? undefined : this.#made.get(before)) ?? whole;
    const parent = this.#tree.parentOf(holder);
    const children = this.#words.write(line.cells);
    const node: Paragraph | Heading =
      whole.type === 'heading' ? { type: 'heading', depth: whole.depth, children } : { type: 'paragraph', children };
    this.#made.set(line, node);
    if (parent?.type === 'listItem' && parent.children[0] === holder && partOf.where === 'text') {
      // The rest of the item follows the words after which it comes.
      const item: ListItem = { type: 'listItem', spread: parent.spread ?? false, children: [] };
      const rest = this.#tree.takeRest(parent);
      this.#tree.after(parent, item);
      for (const one of [node, ...rest]) this.#tree.into(item, one, 'end');
    } else this.#tree.after(holder, node);
  }

  #insert(line: NewLine, before: NewLine | undefined, after: readonly NewLine[]): void {
    const { shape } = line;
    const moved = line.moved === undefined ? undefined : this.#lift(line.moved);
    const node = newBlock(line, this.#words);
    this.#made.set(line, node);
    if (moved !== undefined && line.moved?.holder !== undefined) {
      this.#made.set(line, line.moved.holder);
      this.write(line.moved, line.cells);
    }
    const holder = this.#holderOf(before);
    const next = after.map((one) => one.line?.holder).find((one) => one !== undefined);
    if (shape.list !== undefined && node.type === 'paragraph') {
      const item: ListItem = moved?.type === 'listItem' ? moved : { type: 'listItem', spread: false, children: [] };
      if (item !== moved) this.#tree.into(item, node, 'end');
      this.#insertItem(item, shape.list, holder, next);
    } else
      this.#insertBlock(moved === undefined || moved.type === 'listItem' ? node : moved, shape, before, holder, next);
  }

  /** Takes a line that moved out of its place, with the numbered paragraph or item that has nothing else in it. */
  #lift(line: SentLine): RootContent | undefined {
    if (line.holder?.type !== 'paragraph') return undefined;
    let top: RootContent = line.holder;
    for (let parent = this.#tree.parentOf(top); parent !== undefined; parent = this.#tree.parentOf(top)) {
      if (parent.children.length > 1 || (parent.type !== 'listItem' && parent.type !== 'mdxJsxFlowElement')) break;
      top = parent;
    }
    if (top === line.holder) return undefined;
    this.#tree.take(top);
    this.#lifted.add(line);
    return top;
  }

  #insertItem(
    item: ListItem,
    list: NonNullable<Shape['list']>,
    holder: Holder | undefined,
    next: Holder | undefined,
  ): void {
    const around = holder === undefined ? [] : this.#tree.itemsAround(holder);
    const own = around[list.level];
    const below = next === undefined ? undefined : this.#tree.itemsAround(next)[list.level];
    const parent = around.at(-1);
    if (own !== undefined) this.#tree.after(own, item);
    else if (below !== undefined) this.#tree.before(below, item);
    else {
      const start = list.isOrdered ? 1 : null;
      const made: List = { type: 'list', ordered: list.isOrdered, start, spread: false, children: [] };
      this.#tree.into(made, item, 'end');
      if (parent !== undefined) this.#tree.into(parent, made, 'end');
      else if (holder === undefined) this.#tree.first(made);
      else this.#tree.after(this.#tree.outOfLists(holder), made);
    }
  }

  #insertBlock(
    node: RootContent,
    shape: Shape,
    before: NewLine | undefined,
    holder: Holder | undefined,
    next: Holder | undefined,
  ): void {
    const tag = before?.line?.of;
    if (holder === undefined && tag !== undefined) {
      // Below the label of a note, or below the source of a quotation, which comes last.
      if (before?.line?.kind === 'source') this.#tree.after(tag, node);
      else this.#tree.into(tag, node, 'start');
    } else if (holder === undefined) this.#tree.first(node);
    else {
      const shared = next === undefined ? [] : this.#tree.around(next);
      // Text between two items of a list is in the first of them.
      const goesOn = (one: Parents): boolean =>
        one.type === 'listItem' && shared.some((other) => other === this.#tree.parentOf(one));
      const isInside = (one: Parents): boolean =>
        one.type === 'root' ||
        (!['list', 'table', 'tableRow'].includes(one.type) &&
          (shared.includes(one) ||
            goesOn(one) ||
            (one.type === 'mdxJsxFlowElement' && shape.left > 0 && !isFigure(one))));
      const around = this.#tree.around(holder);
      const inside = around.findIndex(isInside);
      this.#tree.after(inside < 1 ? holder : (around[inside - 1] ?? holder), node);
    }
  }

  /** Labels go on after an item that came or went, and what only the file prints goes with what it is printed for. */
  finish(kept: readonly SentLine[]): void {
    this.#figures.finish(kept);
    for (const { of, cells, kind } of this.#removed) {
      if (kind !== 'printed' && kind !== 'source' && kind !== 'picture') continue;
      if (of === undefined || this.#tree.isThere(of))
        throw new Refused(`This takes “${textOf(cells)}” away, which the file only prints.`);
    }
    relabel(this.#tree.root);
    realign(this.#tree.root, this.#alignments);
    dropUnusedNotes(this.#tree.root);
  }
}

function newBlock({ shape, cells }: NewLine, words: WordWriter): Paragraph | Heading {
  const depth = /^Heading([34])$/.exec(shape.style)?.[1];
  const children = words.write(cells);
  if (depth === undefined) return { type: 'paragraph', children };
  return { type: 'heading', depth: depth === '3' ? 2 : 3, children };
}

function setSource(quote: MdxJsxFlowElement, words: string): void {
  if (words.trim() === '') throw new Refused('This removes the source of a quotation, which every quotation needs.');
  setAttribute(quote, 'source', words);
}

function isSame(line: SentLine, cells: readonly WrittenCell[]): boolean {
  const isOld = ({ leaf, char, setting }: WrittenCell, at: number): boolean =>
    setting === undefined && leaf === line.cells[at]?.leaf && char === line.cells[at]?.char;
  return cells.length === line.cells.length && cells.every(isOld);
}

function textOf(cells: readonly { readonly char: string }[]): string {
  return cells.map(({ char }) => char).join('');
}
