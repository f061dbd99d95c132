import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  Parents,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import type { NewLine, ReturnedClause } from './clause-after.ts';
import { Refused } from './refused.ts';
import { type ClauseLines, type Holder, type SentLine } from './sent-lines.ts';
import { dropUnusedNotes, relabel, withWholeReferences } from './tidy-tree.ts';
import { isUnknown, writeWords, type WrittenCell } from './write-words.ts';

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
  clause: ReturnedClause,
): void {
  const tree = new Tree(root, parents, clause);
  for (const news of flows) {
    const kept = new Set(news.flatMap(({ line }) => line ?? []));
    const where = news.find(({ line }) => line !== undefined)?.line?.where;
    const gone = lines.filter((line) => line.where === where && !kept.has(line));
    for (const [at, one] of news.entries()) {
      if (one.line === undefined) tree.add(one, news[at - 1], news.slice(at + 1));
      else tree.write(one.line, one.cells);
    }
    for (const line of gone) if (!tree.hasLifted(line)) tree.remove(line);
  }
  tree.finish();
}

class Tree {
  readonly #root: ClauseLines['root'];
  readonly #parents: Map<object, Parents>;
  readonly #clause: ReturnedClause;
  /** The nodes that new lines became. */
  readonly #made = new Map<NewLine, Holder>();
  readonly #rows = new Map<string, TableRow>();
  readonly #removed: SentLine[] = [];
  /** The lines whose tags went with them to another place. */
  readonly #lifted = new Set<SentLine>();

  constructor(root: ClauseLines['root'], parents: ReadonlyMap<object, Parents>, clause: ReturnedClause) {
    this.#root = root;
    this.#parents = new Map(parents);
    this.#clause = clause;
  }

  write(line: SentLine, cells: readonly WrittenCell[]): void {
    const words = cells.map(({ char }) => char).join('');
    const was = line.cells.map(({ char }) => char).join('');
    if (line.kind === 'source' && line.of !== undefined && words !== was) {
      const found = line.of.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'source');
      if (words.trim() === '') throw new Refused('This takes the source of a quotation away, which every quotation has.');
      if (found !== undefined) found.value = words.replace(/\s+/gu, ' ').trim();
    }
    if (line.kind === 'printed' && words !== was)
      throw new Refused(`This changes “${was}”, which the file only prints.`);
    if (line.holder === undefined) return;
    const isSame =
      cells.length === line.cells.length &&
      cells.every(({ leaf, char, setting }, at) => setting === undefined && leaf === line.cells[at]?.leaf && char === line.cells[at]?.char);
    if (isSame) return;
    if (line.holder.type !== 'tableCell' && cells.every(({ char }) => char.trim() === '')) this.remove(line);
    else this.#fill(line.holder, cells);
  }

  /** The id of an item stands before its words. */
  #fill(holder: Holder, cells: readonly WrittenCell[]): void {
    const [first] = holder.children;
    const tag = first?.type === 'mdxJsxTextElement' && first.name === 'Item' ? [first] : [];
    const space = tag.length === 0 ? [] : [{ char: ' ', around: [] }];
    holder.children = [...tag, ...this.#words([...space, ...cells])];
  }

  #words(cells: readonly WrittenCell[]): PhrasingContent[] {
    if (cells.some(isUnknown)) throw new Refused('This adds a picture or something else that is not words. Add a figure by hand.');
    return writeWords(withWholeReferences(cells).map((cell) => this.#withNote(cell)));
  }

  /** A new footnote gets the next label, and its text at the end of the clause. */
  #withNote(cell: WrittenCell): WrittenCell {
    if (cell.label === undefined) return cell;
    const taken = this.#root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []));
    let number = taken.length + 1;
    while (taken.includes(String(number))) number += 1;
    const label = String(number);
    const children = this.#clause.noteOf(cell.label).map((words): Paragraph => ({ type: 'paragraph', children: this.#words(words) }));
    if (children.every((one) => one.children.length === 0)) throw new Refused('This adds a footnote without words.');
    const note: FootnoteDefinition = { type: 'footnoteDefinition', identifier: label, label, children };
    this.#root.children.push(note);
    return { ...cell, label };
  }

  remove(line: SentLine): void {
    this.#removed.push(line);
    if (line.holder !== undefined) this.#take(line.holder);
  }

  /** Takes a node away, and what has nothing left in it. */
  #take(node: object): void {
    const parent = this.#parents.get(node);
    if (parent === undefined) return;
    const at = parent.children.indexOf(node as never);
    if (at >= 0) parent.children.splice(at, 1);
    if (parent.children.length === 0 && parent.type !== 'root') this.#take(parent);
  }

  hasLifted(line: SentLine): boolean {
    return this.#lifted.has(line);
  }

  /** Takes a line that moved out of its place, with the numbered paragraph or item that has nothing else in it. */
  #lift(line: SentLine): ListItem | RootContent | undefined {
    if (line.holder?.type !== 'paragraph') return undefined;
    let top: ListItem | RootContent = line.holder;
    for (let parent = this.#parents.get(top); parent !== undefined; parent = this.#parents.get(top)) {
      if (parent.children.length > 1 || (parent.type !== 'listItem' && parent.type !== 'mdxJsxFlowElement')) break;
      top = parent;
    }
    if (top === line.holder) return undefined;
    this.#take(top);
    this.#lifted.add(line);
    return top;
  }

  add(line: NewLine, before: NewLine | undefined, after: readonly NewLine[]): void {
    const { shape, partOf, cells } = line;
    const isBlank = cells.every(({ char }) => char.trim() === '');
    if (isBlank && shape.place === undefined) {
      const holder = before === undefined ? undefined : this.#holderOf(before);
      if (holder !== undefined) this.#made.set(line, holder);
      return;
    }
    const kind = (partOf ?? before?.line)?.kind;
    if (partOf !== undefined && partOf.holder === undefined)
      throw new Refused(kind === 'title' || kind === 'plain' ? 'This makes two paragraphs of a line that is one: the heading or the plain English of the clause.' : 'This makes two paragraphs of a line that the file only prints.');
    if (/^Heading[12]$|^Title$/.test(shape.style) && partOf === undefined)
      throw new Refused('This adds the heading of a part or clause. To add a clause: npm run code -- new-clause.');
    if (partOf?.holder?.type === 'tableCell')
      throw new Refused('This makes two paragraphs in a cell of a table, which has one.');
    if (shape.place !== undefined) this.#addCell(line, before, shape.place);
    else if (partOf?.holder !== undefined) this.#split(line, partOf, partOf.holder, before);
    else this.#insert(line, before, after);
  }

  #holderOf(line: NewLine): Holder | undefined {
    return this.#made.get(line) ?? line.line?.holder;
  }

  #split(line: NewLine, partOf: SentLine, whole: Holder, before: NewLine | undefined): void {
    const holder = (before === undefined ? undefined : this.#made.get(before)) ?? whole;
    const parent = this.#parents.get(holder);
    const node: Holder = whole.type === 'heading' ? { ...whole, children: [] } : { type: 'paragraph', children: [] };
    delete node.position;
    node.children = this.#words(line.cells) as typeof node.children;
    this.#made.set(line, node);
    if (parent?.type === 'listItem' && parent.children[0] === holder && partOf.where === 'text') {
      // The rest of the item follows the words after which it comes.
      const rest = parent.children.splice(1);
      this.#addItem(parent, [node as Paragraph, ...rest]);
      for (const one of rest) this.#parents.set(one, this.#parents.get(node)!);
    } else this.#after(holder, node);
  }

  #addItem(after: ListItem, children: ListItem['children']): void {
    const item: ListItem = { type: 'listItem', spread: after.spread ?? false, children };
    this.#after(after, item);
    for (const child of children) this.#parents.set(child, item);
  }

  #after(node: object, added: object): void {
    const parent = this.#parents.get(node) ?? this.#root;
    const at = parent.children.indexOf(node as never);
    parent.children.splice(at + 1, 0, added as never);
    this.#parents.set(added, parent);
  }

  #insert(line: NewLine, before: NewLine | undefined, after: readonly NewLine[]): void {
    const { shape } = line;
    const depth = /^Heading([34])$/.exec(shape.style)?.[1];
    const node: Holder =
      depth === undefined
        ? { type: 'paragraph', children: this.#words(line.cells) }
        : { type: 'heading', depth: depth === '3' ? 2 : 3, children: this.#words(line.cells) };
    this.#made.set(line, node);
    const holder = before === undefined ? undefined : this.#holderOf(before);
    const next = after.map((one) => one.line?.holder).find((one) => one !== undefined);
    const moved = line.moved === undefined ? undefined : this.#lift(line.moved);
    if (moved !== undefined && line.moved?.holder !== undefined) {
      this.#made.set(line, line.moved.holder);
      this.write(line.moved, line.cells);
    }
    if (shape.list !== undefined && node.type === 'paragraph') {
      const item: ListItem = moved?.type === 'listItem' ? moved : { type: 'listItem', spread: false, children: [node] };
      if (item !== moved) this.#parents.set(node, item);
      this.#insertItem(item, shape.list, holder, next);
    } else if (moved !== undefined && moved.type !== 'listItem') this.#insertBlock(moved, shape, before, holder, next);
    else this.#insertBlock(node, shape, before, holder, next);
  }

  #insertItem(item: ListItem, list: NonNullable<Shape['list']>, holder: Holder | undefined, next: Holder | undefined): void {
    const around = holder === undefined ? [] : this.#itemsAround(holder);
    const own = around[list.level];
    const below = next === undefined ? undefined : this.#itemsAround(next)[list.level];
    const parent = around.at(-1);
    if (own !== undefined) this.#after(own, item);
    else if (below !== undefined) this.#before(below, item);
    else {
      const start = list.isOrdered ? 1 : null;
      const made: List = { type: 'list', ordered: list.isOrdered, start, spread: false, children: [item] };
      this.#parents.set(item, made);
      if (parent !== undefined) {
        parent.children.push(made);
        this.#parents.set(made, parent);
      } else if (holder === undefined) this.#first(made);
      else this.#after(this.#outOfLists(holder), made);
    }
  }

  #before(node: object, added: object): void {
    const parent = this.#parents.get(node) ?? this.#root;
    parent.children.splice(parent.children.indexOf(node as never), 0, added as never);
    this.#parents.set(added, parent);
  }

  /** The items around a node, the outermost first. */
  #itemsAround(node: object): readonly ListItem[] {
    const items: ListItem[] = [];
    for (let at: object | undefined = node; at !== undefined; at = this.#parents.get(at))
      if ((at as ListItem).type === 'listItem') items.unshift(at as ListItem);
    return items;
  }

  #insertBlock(node: Exclude<RootContent, ListItem>, shape: Shape, before: NewLine | undefined, holder: Holder | undefined, next: Holder | undefined): void {
    const tag = before?.line?.of;
    if (holder === undefined && tag !== undefined) {
      // Below the label of a note, or below the source of a quotation, which comes last.
      const isLast = before?.line?.kind === 'source';
      if (isLast) return this.#after(tag, node);
      tag.children.unshift(node as BlockContent);
      this.#parents.set(node, tag);
      return undefined;
    }
    if (holder === undefined) return this.#first(node);
    const around = this.#around(holder);
    const shared = next === undefined ? [] : this.#around(next);
    const isInside = (one: Parents): boolean =>
      shared.includes(one) || (one.type === 'mdxJsxFlowElement' && shape.left > 0);
    let at: object = holder;
    for (const one of around) {
      if (one.type === 'root' || (isInside(one) && one.type !== 'list' && one.type !== 'table' && one.type !== 'tableRow')) break;
      at = one;
    }
    return this.#after(at, node);
  }

  #around(node: object): readonly Parents[] {
    const found: Parents[] = [];
    for (let at = this.#parents.get(node); at !== undefined; at = this.#parents.get(at)) found.push(at);
    return found;
  }

  #outOfLists(holder: Holder): object {
    const lists = this.#around(holder).filter(({ type }) => type === 'list' || type === 'table');
    return lists.at(-1) ?? holder;
  }

  #first(node: RootContent): void {
    const at = this.#root.children[0]?.type === 'yaml' ? 1 : 0;
    this.#root.children.splice(at, 0, node);
    this.#parents.set(node, this.#root);
  }

  #addCell(line: NewLine, before: NewLine | undefined, place: NonNullable<Shape['place']>): void {
    const cell: Holder = { type: 'tableCell', children: this.#words(line.cells) };
    this.#made.set(line, cell);
    const key = `${place.table} ${place.row}`;
    const known = this.#rows.get(key);
    if (known !== undefined) {
      known.children.push(cell);
      this.#parents.set(cell, known);
      return;
    }
    const holder = before === undefined ? undefined : this.#holderOf(before);
    const parent = holder === undefined ? undefined : this.#parents.get(holder);
    const beforePlace = before?.shape.place;
    if (holder?.type === 'tableCell' && beforePlace?.table === place.table && beforePlace.row === place.row)
      throw new Refused('This adds a cell to a row of a table. Add the column by hand.');
    const row: TableRow = { type: 'tableRow', children: [cell] };
    this.#parents.set(cell, row);
    this.#rows.set(key, row);
    if (parent?.type === 'tableRow' && beforePlace?.table === place.table) this.#after(parent, row);
    else {
      const table = { type: 'table' as const, align: [], children: [row] };
      this.#parents.set(row, table);
      if (holder === undefined) this.#first(table);
      else this.#after(this.#outOfLists(holder), table);
    }
  }

  /** Labels go on after an item that came or went, and what only the file prints goes with what it is printed for. */
  finish(): void {
    for (const { of, cells, kind } of this.#removed) {
      if (kind !== 'printed' && kind !== 'source') continue;
      const isGone = of === undefined || !this.#isThere(of);
      if (!isGone || of === undefined)
        throw new Refused(`This takes “${cells.map(({ char }) => char).join('')}” away, which the file only prints.`);
    }
    relabel(this.#root);
    dropUnusedNotes(this.#root);
  }

  #isThere(node: object): boolean {
    const parent = this.#parents.get(node);
    if (parent === undefined) return true;
    return parent.children.includes(node as never) && (parent.type === 'root' || this.#isThere(parent));
  }
}
