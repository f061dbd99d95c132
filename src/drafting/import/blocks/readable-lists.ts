import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import {
  isPutAfter,
  isPutFirst,
  itemLabel,
  partsOf,
  readLabel,
  type LabelReading,
} from '../../../model/list-labels.ts';

/**
 * Blocks whose lists a clause can have: each item follows the one before it. Where a list goes on in another way, such as
 * `(a)`, `(c)` or `(b)`, `(a)`, its items become paragraphs with their labels as words, so that they print the same.
 */
export function readableLists(blocks: readonly RootContent[]): RootContent[] {
  const known: RootContent[] = [];
  for (const block of followingLists(blocks)) {
    const before = known.at(-1);
    const isKnown = block.type !== 'list' || isKnownAsList(block, before?.type === 'list' ? before : undefined);
    known.push(...(isKnown ? [block] : asWords(block)));
  }
  const lists = (all: readonly RootContent[]): number => all.filter(({ type }) => type === 'list').length;
  // What was inside an item that became words is beside other lists now.
  return known.length === blocks.length && lists(known) === lists(blocks) ? known : readableLists(known);
}

/** Blocks in which every item of a list, and of one directly below another, follows the one before it. */
function followingLists(blocks: readonly RootContent[]): RootContent[] {
  const read: RootContent[] = [];
  let sequence = new Sequence();
  for (const block of blocks) {
    if (block.type !== 'list') {
      sequence = new Sequence();
      read.push(withReadableLists(block));
      continue;
    }
    if (block.ordered !== true) {
      sequence = new Sequence();
      read.push(withReadableLists(block));
      continue;
    }
    let list: List | undefined;
    for (const [at, item] of block.children.entries()) {
      const inside = readableItem(item);
      if (sequence.takes(item, block.children[at + 1])) {
        if (list === undefined) {
          const start = readLabel(item.data?.label ?? '')[0]?.number ?? block.start ?? 1;
          list = { ...block, start, children: [] };
          read.push(list);
        }
        list.children.push(inside);
      } else {
        list = undefined;
        read.push(...withLabelAsWords(inside.data?.label ?? '', inside.children));
      }
    }
  }
  return read;
}

/**
 * Whether the reader of clauses sees that a list is one. A letter with a dot may be an initial, unless the next label is
 * there too; and two letters are a word, unless they are a Roman number or follow others.
 */
function isKnownAsList({ children }: List, before: List | undefined): boolean {
  const [first, second] = children;
  const label = first?.data?.label ?? '';
  if (/^[a-z]\.$/i.test(label) && second === undefined) return false;
  const [end] = readLabel(before?.children.at(-1)?.data?.label ?? '');
  // An item that was put in later, such as `(aa)`, is known by the list before it.
  if (readLabel(label).some((one) => isPutAfter(one, end) || follows(one, end))) return true;
  return (
    !/^\(?[a-z]{2,}[.)]$/i.test(label) ||
    readLabel(label).some(({ format = '', number }) => /i/i.test(format) && number < 100)
  );
}

function asWords({ children }: List): RootContent[] {
  return children.flatMap((item) => withLabelAsWords(item.data?.label ?? '', item.children));
}

function withReadableLists<Block extends RootContent>(block: Block): Block {
  if (block.type === 'list')
    return {
      ...block,
      children: block.children.map(readableItem),
    };
  if (block.type === 'mdxJsxFlowElement' || block.type === 'blockquote')
    return { ...block, children: readableLists(block.children) };
  return block;
}

/** An item, with blank lines in it where a list would otherwise be read as words of the paragraph above it. */
function readableItem(item: ListItem): ListItem {
  const children = readableLists(item.children).filter(isInItem);
  const needsBlank = children.some((block, at) => {
    const [first] = block.type === 'list' ? block.children : [];
    if (first === undefined || children[at - 1]?.type !== 'paragraph') return false;
    const begins = printedReadings(first.data?.label ?? '1.').some(({ number }) => number === 1);
    return at > 1 || !begins;
  });
  return { ...item, children, ...(needsBlank ? { spread: true } : {}) };
}

function isInItem(block: RootContent): block is ListItem['children'][number] {
  return ['paragraph', 'list', 'table', 'blockquote', 'mdxJsxFlowElement'].includes(block.type);
}

/** The ways to read a label in which a clause prints it as it is: `(01)` has none. */
export function printedReadings(label: string): readonly LabelReading[] {
  return readLabel(label).filter(({ format, number }) => itemLabel(format, number) === label);
}

/** Blocks of which the first begins with a label that is words. */
export function withLabelAsWords(label: string, blocks: readonly RootContent[]): RootContent[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [wordsOf(label, []), ...blocks];
  return [{ ...first, ...wordsOf(label, first.children) }, ...others];
}

function wordsOf(label: string, children: Paragraph['children']): Paragraph {
  const [first, ...others] = children;
  const start: Paragraph['children'] =
    first?.type === 'text'
      ? [{ ...first, value: `${label} ${first.value}` }, ...others]
      : [{ type: 'text', value: children.length === 0 ? label : `${label} ` }, ...children];
  return { type: 'paragraph', children: start, data: { isWords: true, isNumberWords: true } };
}

/** The labels of items that come one after the other, as the reader of clauses takes them. */
class Sequence {
  #end: LabelReading | undefined;
  /** The items after which others were put in. */
  #interrupted: readonly LabelReading[] = [];
  #isBroken = false;

  takes(item: ListItem, next: ListItem | undefined): boolean {
    const [readings, after] = [item, next].map((one) => readLabel(one?.data?.label ?? ''));
    if (this.#isBroken || readings === undefined || readings.length === 0) return !this.#isBroken;
    const end = this.#end;
    const goesOn = readings.find((one) => follows(one, end));
    const putIn = end === undefined ? undefined : readings.find((one) => isPutAfter(one, end) || isPutFirst(one));
    const resumed = this.#interrupted.findLastIndex((one) => readings.some((other) => follows(other, one)));
    const usual = readings.find((one) => after?.some((other) => follows(other, one))) ?? readings[0];
    if (end === undefined || goesOn !== undefined) this.#end = goesOn ?? usual;
    else if (putIn !== undefined) {
      this.#interrupted = [...this.#interrupted, end];
      this.#end = putIn;
    } else if (resumed >= 0) {
      this.#end = readings.find((one) => follows(one, this.#interrupted[resumed]));
      this.#interrupted = this.#interrupted.slice(0, resumed);
    } else if (usual !== undefined && !isSameStyle(usual, end)) {
      this.#end = usual;
      this.#interrupted = [];
    } else {
      this.#isBroken = true;
      return false;
    }
    return true;
  }
}

function follows(one: LabelReading, other: LabelReading | undefined): boolean {
  return other !== undefined && one.format === other.format && one.number === other.number + 1;
}

function isSameStyle(one: LabelReading, other: LabelReading): boolean {
  const [a, b] = [partsOf(one.format), partsOf(other.format)];
  return a.open === b.open && a.close === b.close && (one.format === undefined) === (other.format === undefined);
}
