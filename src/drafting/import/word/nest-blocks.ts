import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readLabel } from '../../../model/list-labels.ts';
import { paragraphTag } from './paragraph-tags.ts';
import { frameOf, startsFrame, type FrameKind } from './copy-styles.ts';
import type { PlaceInList, WordParagraph } from './word-paragraphs.ts';

/** A block of a text, with what Word says of its paragraph. */
export interface FlatBlock {
  readonly block: RootContent;
  /** Undefined for what is no paragraph of Word. */
  readonly paragraph?: WordParagraph;
}

/** Blocks in the lists, quotations and numbered paragraphs that they are in, and what could not be kept. */
export interface NestedBlocks {
  readonly blocks: RootContent[];
  readonly losses: readonly string[];
}

/**
 * Puts the paragraphs of a Word text, which has them one after the other, into the lists, items, notes, quotations and
 * numbered paragraphs that they are in: by their numbering, their indentation and the styles of our own copies.
 */
export function nestBlocks(flat: readonly FlatBlock[], outerLeft = 0): NestedBlocks {
  const nesting = new Nesting(outerLeft);
  for (let at = 0; at < flat.length;) {
    const end = endOfFrame(flat, at);
    const own = flat.slice(at, end);
    const [first] = own;
    const kind = first === undefined ? undefined : frameOf(first.paragraph);
    if (kind === undefined) nesting.add(first);
    else nesting.addFrame(kind, own);
    at = end;
  }
  return nesting;
}

/** Where the blocks end that are in the same quotation, note or list of definitions as the one at a place. */
function endOfFrame(flat: readonly FlatBlock[], start: number): number {
  const first = flat[start];
  const kind = frameOf(first?.paragraph);
  if (kind === undefined) return start + 1;
  let end = start + 1;
  for (let at = start + 1; at < flat.length; at += 1) {
    const { block, paragraph } = flat[at] ?? {};
    const isSame = frameOf(paragraph) === kind;
    if (block?.type === 'table') {
      // A table has no style: it is inside if it is indented as the text is, or if that goes on below it. Text of a note
      // begins where that around it does, and its tables farther in.
      const [left, text] = [paragraph?.left ?? 0, first?.paragraph?.left ?? 0];
      if (kind === 'aside' ? left > text : left > 0 && left >= text) end = at + 1;
    } else if (!isSame || startsFrame(kind, block, paragraph, flat[at - 1]?.paragraph)) return end;
    else end = at + 1;
  }
  return end;
}

/** A list item or numbered paragraph that what comes next may be in. */
interface Open {
  readonly children: RootContent[];
  /** Where its text begins, and where that around it does. */
  readonly left: number;
  readonly outerLeft: number;
  readonly inList?: WordParagraph['inList'];
}

const numberedLabel = /^(\d+[A-Z]{0,2}(?:\.\d+[A-Z]{0,2})+)\.?$/;

class Nesting implements NestedBlocks {
  readonly blocks: RootContent[] = [];
  readonly losses: string[] = [];
  #open: Open[] = [];
  #left: number;

  constructor(left: number) {
    this.#left = left;
  }

  add(flat: FlatBlock | undefined): void {
    if (flat === undefined) return;
    const { block, paragraph } = flat;
    if (block.type === 'heading' || paragraph === undefined) {
      this.#open = [];
      this.blocks.push(block);
    } else if (block.type === 'paragraph' && paragraph.inList !== undefined) this.#addToList(block, paragraph);
    else if (block.type === 'paragraph' && paragraph.style === 'NumberedParagraph') this.#addNumbered(block, paragraph);
    else this.#addBelow(block, paragraph.left);
  }

  addFrame(kind: FrameKind, own: readonly FlatBlock[]): void {
    const left = own[0]?.paragraph?.left ?? 0;
    const inside = own.map(({ block, paragraph }) => ({
      block,
      ...(paragraph && { paragraph: { ...paragraph, style: '' } }),
    }));
    const { blocks, losses } = kind === 'definitions' ? nestDefinitions(own) : nestBlocks(inside, left);
    this.losses.push(...losses);
    const children = blocks.filter((block) => block.type !== 'blockquote' || kind !== 'quotation');
    const framed: RootContent[] =
      kind === 'definitions' ? blocks : [{ type: 'blockquote', children: children.filter(isInFrame) }];
    // The text of a quotation begins farther in than what it is in.
    for (const block of framed) this.#addBelow(block, kind === 'quotation' ? left - 1 : left);
  }

  /** A paragraph, table or frame: inside what is open, if it is indented as that is. */
  #addBelow(block: RootContent, left: number): void {
    while (this.#last !== undefined && !isUnder(left, this.#last)) this.#open.pop();
    if (this.#last === undefined && block.type === 'paragraph') this.#left = left;
    this.#children.push(block);
  }

  #addToList(block: Paragraph, { inList, left }: WordParagraph): void {
    if (inList === undefined) return;
    const [, number] = numberedLabel.exec(inList.label ?? '') ?? [];
    if (number !== undefined) {
      this.#openNumbered(number, block, { left, outerLeft: 0, inList });
      return;
    }
    while (this.#last !== undefined && !isDeeper(inList, left, this.#last)) this.#open.pop();
    const outerLeft = this.#last?.left ?? this.#left;
    const item = this.#itemOf(block, inList);
    const list = this.#listFor(inList);
    list.children.push(item);
    this.#open.push({ children: item.children, left, outerLeft, inList });
  }

  #itemOf(block: Paragraph, { label, labelInWord }: PlaceInList): ListItem {
    if (label !== undefined && labelInWord !== undefined)
      this.losses.push(`The item that Word labels “${labelInWord}” is “${label}” in a clause: “${shorten(block)}”.`);
    const isKnown = label !== undefined && readLabel(label).length > 0;
    if (label !== undefined && !isKnown)
      this.losses.push(`A clause has no list item with the label “${label}”, which is left out: “${shorten(block)}”.`);
    return { type: 'listItem', spread: false, children: [block], ...(isKnown ? { data: { label } } : {}) };
  }

  /** The list that an item goes on with, or a new one. */
  #listFor({ list, depth, label }: NonNullable<WordParagraph['inList']>): List {
    const last = this.#children.at(-1);
    const place = `${list} ${depth}`;
    if (last?.type === 'list' && (this.#lists.get(last) === place || goesOnWith(last, label))) {
      this.#lists.set(last, place);
      return last;
    }
    const [reading] = label === undefined ? [] : readLabel(label);
    const isOrdered = reading !== undefined;
    const made: List = {
      type: 'list',
      ordered: isOrdered,
      start: isOrdered ? reading.number : null,
      spread: false,
      children: [],
    };
    this.#lists.set(made, place);
    this.#children.push(made);
    return made;
  }

  readonly #lists = new Map<List, string>();

  /** A numbered paragraph of our own copies, which begins with its number. */
  #addNumbered(block: Paragraph, { left }: WordParagraph): void {
    const [first, ...others] = block.children;
    const [found, number] = (first?.type === 'text' ? /^(\S*\d\S*?)\.?(?:\s+|$)/.exec(first.value) : null) ?? [];
    if (first?.type !== 'text' || found === undefined || number === undefined) {
      this.#addBelow(block, left);
      return;
    }
    const text = { ...first, value: first.value.slice(found.length) };
    const words = { ...block, children: text.value === '' ? others : [text, ...others] };
    this.#openNumbered(number, words, { left, outerLeft: 0 });
  }

  #openNumbered(number: string, words: Paragraph, place: Omit<Open, 'children'>): void {
    this.#open = [];
    const children: RootContent[] = words.children.length === 0 ? [] : [words];
    this.blocks.push(paragraphTag(number, children));
    this.#open.push({ ...place, children });
  }

  get #last(): Open | undefined {
    return this.#open.at(-1);
  }

  get #children(): RootContent[] {
    return this.#last?.children ?? this.blocks;
  }
}

/** Whether a label is the next one after `z` of a list, which Word has as a list of its own. */
function goesOnWith({ children }: List, label: string | undefined): boolean {
  const last = children.at(-1)?.data?.label;
  if (last === undefined || label === undefined || !/z[.)]$/i.test(last)) return false;
  const next = readLabel(label);
  return readLabel(last).some((one) =>
    next.some(({ format, number }) => format === one.format && number === one.number + 1),
  );
}

/** Whether a block at an indentation is in what is open: under its text, and farther in than the text around it. */
function isUnder(left: number, { left: inside, outerLeft }: Open): boolean {
  return left >= inside && left > outerLeft;
}

/** Whether an item is in what is open: in a lower level of the same list, or farther in. */
function isDeeper({ list, depth }: NonNullable<WordParagraph['inList']>, left: number, open: Open): boolean {
  return open.inList?.list === list ? depth > open.inList.depth : left > open.left;
}

/** Definitions of our own copies: each begins with its term, and the others go on with the one above. */
function nestDefinitions(own: readonly FlatBlock[]): NestedBlocks {
  const items: FlatBlock[][] = [];
  for (const flat of own) {
    const isNew = flat.paragraph?.beginsWithTerm === true && flat.paragraph.inList === undefined;
    const last = items.at(-1);
    if (isNew || last === undefined) items.push([flat]);
    else last.push(flat);
  }
  const nested = items.map((item) =>
    nestBlocks(
      item.map(({ block, paragraph }) => ({ block, ...(paragraph && { paragraph: { ...paragraph, style: '' } }) })),
      item[0]?.paragraph?.left,
    ),
  );
  const children = nested.map(({ blocks }): ListItem => ({
    type: 'listItem',
    spread: false,
    children: blocks.filter(isInFrame),
  }));
  return {
    blocks: [{ type: 'list', ordered: false, spread: false, children }],
    losses: nested.flatMap(({ losses }) => losses),
  };
}

function isInFrame(
  block: RootContent,
): block is Extract<RootContent, { type: 'paragraph' | 'list' | 'table' | 'blockquote' | 'mdxJsxFlowElement' }> {
  return ['paragraph', 'list', 'table', 'blockquote', 'mdxJsxFlowElement'].includes(block.type);
}

function shorten(block: Root['children'][number]): string {
  const words = toString(block);
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
