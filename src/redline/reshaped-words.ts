import { listed } from '../model/listed.ts';
import { numbersGone } from './reshaped-numbers.ts';
import { itemLabel } from '../model/list-labels.ts';
import type { Block } from '../model/clause-tree.ts';
import type { RedlineBlock, RedlineItem, RedlineList, RedlineListItem, Reshaped } from './redline-tree.ts';
import { say } from '../words/say.ts';

/** What is said above reshaped text: `a paragraph became a list of 2 items`. */
export function describeReshaped(reshaped: Reshaped<Block, RedlineBlock>): string {
  const { before, children } = reshaped;
  const [was, is] = [shapes(before), shapes(children)];
  if (was === is && haveOtherIds(before, children)) return otherAddresses(before, children);
  const labels = labelsGone(reshaped);
  const gone = { count: labels.length, labels: listed(labels) };
  return was === is
    ? say.redline.reshapedWords.previouslyInDifferentArrangement({ is, ...gone })
    : say.redline.reshapedWords.became({
        before: shapesWithNumbers(before),
        children: shapesWithNumbers(children),
        ...gone,
      });
}

/** Which labels were before words that are no item now. Those of a plain list, `1.` and `2.`, are said by its name. */
function labelsGone(reshaped: Reshaped<Block, RedlineBlock>): readonly string[] {
  return numbersGone(reshaped).flatMap(({ format, number }) =>
    format === undefined ? [] : [itemLabel(format, number)],
  );
}

/** Whether all blocks are numbered paragraphs, some of which have another id than before. */
function haveOtherIds(before: readonly Block[], children: readonly RedlineBlock[]): boolean {
  const [was, is] = [numberedIn(before), numberedIn(children)];
  const ids = new Set(was.map(({ id }) => id));
  return was.length === before.length && is.some(({ id }) => !ids.has(id));
}

/** What is said of numbered paragraphs whose words stayed, although links to them lead elsewhere. */
function otherAddresses(before: readonly Block[], children: readonly RedlineBlock[]): string {
  const [was, is] = [before, children].map((blocks) => numberedIn(blocks).map(({ number }) => number));
  return say.redline.reshapedWords.paragraphNumbersHasAnotherAddress({
    count: before.length,
    numbers: listed(was ?? []),
    isNow: is?.join() !== was?.join(),
    now: listed(is ?? []),
  });
}

function numberedIn(blocks: readonly RedlineBlock[]): readonly { readonly id: string; readonly number: string }[] {
  return blocks.flatMap((block) => (block.type === 'numbered' ? [block] : []));
}

/** A kind of block. */
interface Shape {
  /** Those of one kind are counted together. */
  readonly kind: string;
  /** So many of them, in words. */
  readonly inWords: (count: number) => string;
  /** The printed number of a numbered paragraph. */
  readonly number?: string;
}

/** Blocks that follow one another, in words. What is on one side only is marked by itself and left out. */
function shapes(blocks: readonly RedlineBlock[]): string {
  return inWords(blocks, ({ inWords: words }, { length }) => words(length));
}

/** The same with the numbers of numbered paragraphs, since a number that came or went is printed on one side only. */
function shapesWithNumbers(blocks: readonly RedlineBlock[]): string {
  return inWords(blocks, ({ inWords: words, number }, alike) =>
    number === undefined
      ? words(alike.length)
      : say.redline.reshapedWords.numberedParagraphsByNumber({
          count: alike.length,
          numbers: listed(alike.flatMap((shape) => shape.number ?? [])),
        }),
  );
}

function inWords(blocks: readonly RedlineBlock[], words: (shape: Shape, alike: readonly Shape[]) => string): string {
  const kinds = [...Map.groupBy(blocks.flatMap(shapesOf), ({ kind }) => kind).values()];
  const found = kinds.flatMap((alike) => alike.slice(0, 1).map((first) => words(first, alike)));
  return found.length === 0 ? say.redline.reshapedWords.nothing : listed(found);
}

/** A kind of block that a message of the same name counts. */
const shape = (kind: keyof typeof say.redline.reshapedWords.blocks): Shape => ({
  kind,
  inWords: (count) => say.redline.reshapedWords.blocks[kind]({ count }),
});

function shapesOf(block: RedlineBlock): readonly Shape[] {
  switch (block.type) {
    case 'insertion':
    case 'deletion':
    case 'movedAway':
    case 'movedToClause':
      return [];
    case 'moved':
    case 'movedFromClause':
    case 'reshaped':
    case 'split':
    case 'merged':
      return block.children.flatMap(shapesOf);
    case 'list':
      return [shapeOfList(block)];
    case 'table':
      // A row by itself has no columns.
      return [shape(block.align.length === 0 ? 'tableRow' : 'table')];
    case 'numbered':
      return [{ ...shape('numbered'), number: block.number }];
    case 'source':
      return [];
    default:
      return [shape(block.type)];
  }
}

function shapeOfList(list: RedlineList): Shape {
  const kind = !list.ordered
    ? 'list'
    : list.format === undefined || list.format.includes('1')
      ? 'numberedList'
      : 'letteredList';
  const [own, nested] = [countItems(list.children), countNestedItems(list.children)];
  // Nested items count too, so that nothing seems to be gone where items only changed their depth.
  const items = own + nested;
  return { kind, inWords: (count) => say.redline.reshapedWords.lists[kind]({ count, items, nested }) };
}

function countItems(items: readonly RedlineItem[]): number {
  return items.reduce((sum, item) => sum + (item.type === 'listItem' ? 1 : countItems(markedItems(item))), 0);
}

function countNestedItems(items: readonly RedlineItem[]): number {
  return items.reduce((sum, item) => {
    if (item.type !== 'listItem') return sum + countNestedItems(markedItems(item));
    const lists = item.children.flatMap((block) => (block.type === 'list' ? [block] : []));
    return sum + lists.reduce((all, { children }) => all + countItems(children) + countNestedItems(children), 0);
  }, 0);
}

/** The items in a mark that are on both sides, or were not struck or inserted as a whole. */
function markedItems(item: Exclude<RedlineItem, RedlineListItem>): readonly RedlineItem[] {
  switch (item.type) {
    case 'insertion':
    case 'deletion':
    case 'movedAway':
    case 'movedToClause':
      return [];
    default:
      return item.children;
  }
}
