import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readLabel } from '../../../model/list-labels.ts';
import type { FlatBlock, ParagraphPlace, PlaceInList } from './flat-block.ts';
import type { Losses } from './losses.ts';
import { paragraphTag } from './paragraph-tags.ts';
import { printedReadings, readableLists, withLabelAsWords } from './readable-lists.ts';
import { frameOf, startsFrame, type FrameKind } from './frames.ts';

/**
 * Puts the paragraphs of a text, which Word has one after the other, into the lists, items, notes, quotations and numbered
 * paragraphs that they are in: by their numbering, their indentation and the styles of our own copies.
 */
export function nestBlocks(flat: readonly FlatBlock[], losses: Losses, outerLeft = 0): RootContent[] {
  return readableLists(nest(flat, losses, outerLeft));
}

function nest(flat: readonly FlatBlock[], losses: Losses, outerLeft: number): RootContent[] {
  const nesting = new Nesting(losses, outerLeft);
  for (let at = 0; at < flat.length;) {
    const end = endOfFrame(flat, at);
    const own = flat.slice(at, end);
    const [first] = own;
    const kind = first === undefined ? undefined : frameOf(first.paragraph);
    if (kind === undefined) nesting.add(first);
    else nesting.addFrame(kind, own);
    at = end;
  }
  return nesting.blocks;
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
  readonly inList?: PlaceInList | undefined;
  readonly isNumbered?: true;
}

/** The number of a numbered paragraph, without the dot after it. */
const numberedLabel = /^((?:[A-Z]\.?)?\d+[A-Z]{0,2}(?:\.\d+[A-Z]{0,2})*)\.?$/;

class Nesting {
  readonly blocks: RootContent[] = [];
  readonly #losses: Losses;
  #open: Open[] = [];
  #left: number;

  constructor(losses: Losses, left: number) {
    this.#losses = losses;
    this.#left = left;
  }

  add(flat: FlatBlock | undefined): void {
    if (flat === undefined) return;
    const { block, paragraph } = flat;
    if (block.type === 'heading' || paragraph === undefined) {
      if (block.type === 'heading') this.#losses.under(toString(block));
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
    const blocks = kind === 'definitions' ? nestDefinitions(own, this.#losses) : nest(inside, this.#losses, left);
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

  #addToList(block: Paragraph, { inList, left }: ParagraphPlace): void {
    if (inList === undefined) return;
    const number = numberIn(inList);
    if (number !== undefined) {
      this.#openNumbered(number, block, { left, inList });
      return;
    }
    while (this.#last !== undefined && !isDeeper(inList, left, this.#last)) this.#open.pop();
    const label = inList.labelInClause ?? inList.label;
    if (label !== undefined && printedReadings(label).length === 0) {
      // A clause has no item with such a label, which is kept as words.
      this.#children.push(...withLabelAsWords(inList.label ?? '', [block]));
      return;
    }
    if (inList.labelInClause !== undefined)
      this.#losses.add(
        `The item that Word labels “${inList.label ?? ''}” is “${inList.labelInClause}” in a clause: “${toString(block)}”.`,
      );
    const outerLeft = this.#last?.left ?? this.#left;
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [block],
      ...(label === undefined ? {} : { data: { label } }),
    };
    const list = this.#listFor(inList, label);
    list.children.push(item);
    this.#open.push({ children: item.children, left, outerLeft, inList });
  }

  /** The list that an item goes on with, or a new one. */
  #listFor({ list, depth }: PlaceInList, label: string | undefined): List {
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
  #addNumbered(block: Paragraph, { left }: ParagraphPlace): void {
    const [first, ...others] = block.children;
    const [found, number] = (first?.type === 'text' ? /^(\S*\d\S*?)\.?(?:\s+|$)/.exec(first.value) : null) ?? [];
    if (first?.type !== 'text' || found === undefined || number === undefined) {
      this.#addBelow(block, left);
      return;
    }
    const text = { ...first, value: first.value.slice(found.length) };
    const words = { ...block, children: text.value === '' ? others : [text, ...others] };
    this.#openNumbered(number, words, { left });
  }

  #openNumbered(number: string, words: Paragraph, place: Pick<Open, 'left' | 'inList'>): void {
    this.#open = [];
    const children: RootContent[] = words.children.length === 0 ? [] : [words];
    this.blocks.push(paragraphTag(number, children));
    // What comes after it stays in it, unless it begins farther out.
    this.#open.push({ ...place, outerLeft: -1, isNumbered: true, children });
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
function isDeeper({ list, depth }: PlaceInList, left: number, open: Open): boolean {
  if (open.inList?.list === list && open.inList.isNumbered !== true) return depth > open.inList.depth;
  return open.isNumbered === true ? left >= open.left : left > open.left;
}

/** The number of a paragraph in a list whose number may run through the whole text: `1.1`, `A.1`, or `1` without a dot. */
function numberIn({ label = '', depth, isNumbered }: PlaceInList): string | undefined {
  const [, number] = numberedLabel.exec(label) ?? [];
  if (number === undefined) return undefined;
  const isPlain = /^\d+[A-Z]{0,2}$/.test(number);
  return !isPlain || isNumbered === true || (depth === 0 && !label.endsWith('.')) ? number : undefined;
}

/** Definitions of our own copies: each begins with its term, and the others go on with the one above. */
function nestDefinitions(own: readonly FlatBlock[], losses: Losses): RootContent[] {
  const items: FlatBlock[][] = [];
  for (const flat of own) {
    const isNew = flat.paragraph?.beginsWithTerm === true && flat.paragraph.inList === undefined;
    const last = items.at(-1);
    if (isNew || last === undefined) items.push([flat]);
    else last.push(flat);
  }
  const children = items.map((item): ListItem => {
    const inside = item.map(({ block, paragraph }) => ({
      block,
      ...(paragraph && { paragraph: { ...paragraph, style: '' } }),
    }));
    const blocks = nest(inside, losses, item[0]?.paragraph?.left ?? 0);
    return { type: 'listItem', spread: false, children: blocks.filter(isInFrame) };
  });
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function isInFrame(
  block: RootContent,
): block is Extract<RootContent, { type: 'paragraph' | 'list' | 'table' | 'blockquote' | 'mdxJsxFlowElement' }> {
  return ['paragraph', 'list', 'table', 'blockquote', 'mdxJsxFlowElement'].includes(block.type);
}
