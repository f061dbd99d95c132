import { asides, isAside } from '../model/nodes.ts';
import { numbersGone } from './reshaped-numbers.ts';
import { itemLabel } from '../model/list-labels.ts';
import type { Block } from '../model/clause-tree.ts';
import type { RedlineBlock, RedlineItem, RedlineListItem, Reshaped } from './redline-tree.ts';
import { locale, say } from '../words/say.ts';

/** What is said above reshaped text: `a paragraph became a list of 2 items`. */
export function describeReshaped(reshaped: Reshaped<Block, RedlineBlock>): string {
  const { before, children } = reshaped;
  const [was, is] = [shapes(before), shapes(children)];
  if (was === is && haveOtherIds(before, children)) return otherAddresses(before, children);
  const words =
    was === is
      ? say.redline.reshapedWords.previouslyInDifferentArrangement({ is })
      : say.redline.reshapedWords.became({ before: shapesWithNumbers(before), children: shapesWithNumbers(children) });
  return `${words}${labelsGone(reshaped)}`;
}

/** Says which labels were before words that are no item now. Those of a plain list, `1.` and `2.`, are said by its name. */
function labelsGone(reshaped: Reshaped<Block, RedlineBlock>): string {
  const labels = numbersGone(reshaped).flatMap(({ format, number }) =>
    format === undefined ? [] : [itemLabel(format, number)],
  );
  return labels.length === 0
    ? ''
    : say.redline.reshapedWords.withoutLabel({ count: labels.length, labels: joinWithAnd(labels) });
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
  const now = is?.join() === was?.join() ? '' : say.redline.reshapedWords.now({ joinWithAnd: joinWithAnd(is ?? []) });
  const numbers = joinWithAnd(was ?? []);
  return say.redline.reshapedWords.paragraphNumbersHasAnotherAddress({ count: before.length, numbers, now });
}

function numberedIn(blocks: readonly RedlineBlock[]): readonly { readonly id: string; readonly number: string }[] {
  return blocks.flatMap((block) => (block.type === 'numbered' ? [block] : []));
}

function joinWithAnd(words: readonly string[]): string {
  return new Intl.ListFormat(locale).format(words);
}

/** A kind of block, in words for one and for several. */
interface Shape {
  readonly one: string;
  readonly several: string;
  /** The printed number of a numbered paragraph. */
  readonly number?: string;
}

/** Blocks that follow one another, in words. What is on one side only is marked by itself and left out. */
function shapes(blocks: readonly RedlineBlock[]): string {
  return inWords(blocks, ({ one, several }, { length }) => (length === 1 ? one : `${length} ${several}`));
}

/** The same with the numbers of numbered paragraphs, since a number that came or went is printed on one side only. */
function shapesWithNumbers(blocks: readonly RedlineBlock[]): string {
  return inWords(blocks, ({ one, several, number }, alike) => {
    if (number === undefined) return alike.length === 1 ? one : `${alike.length} ${several}`;
    return `${alike.length === 1 ? say.redline.reshapedWords.numberedParagraph : several} ${joinWithAnd(alike.flatMap((shape) => shape.number ?? []))}`;
  });
}

function inWords(blocks: readonly RedlineBlock[], words: (shape: Shape, alike: readonly Shape[]) => string): string {
  const kinds = [...Map.groupBy(blocks.flatMap(shapesOf), ({ several }) => several).values()];
  const found = kinds.flatMap((alike) => alike.slice(0, 1).map((first) => words(first, alike)));
  return found.length === 0 ? 'nothing' : joinWithAnd(found);
}

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
    case 'paragraph':
      return [{ one: say.redline.reshapedWords.paragraph, several: 'paragraphs' }];
    case 'list': {
      const [own, nested] = [countItems(block.children), countNestedItems(block.children)];
      const [a, kind] = !block.ordered
        ? ['a', 'lists']
        : block.format === undefined || block.format.includes('1')
          ? [say.redline.reshapedWords.numbered, say.redline.reshapedWords.numberedLists]
          : [say.redline.reshapedWords.lettered, say.redline.reshapedWords.letteredLists];
      // Nested items count too, so that nothing seems to be gone where items only changed their depth.
      const count =
        own + nested === 1
          ? ''
          : say.redline.reshapedWords.ofItems({
              own: own + nested,
              value: nested === 0 ? '' : say.redline.reshapedWords.nested({ nested }),
            });
      return [{ one: say.redline.reshapedWords.list({ a, count }), several: kind }];
    }
    case 'table':
      // A row by itself has no columns.
      return block.align.length === 0
        ? [{ one: say.redline.reshapedWords.tableRow, several: say.redline.reshapedWords.tableRows }]
        : [{ one: say.redline.reshapedWords.table, several: 'tables' }];
    case 'numbered':
      return [
        {
          one: say.redline.reshapedWords.numberedParagraph2,
          several: say.redline.reshapedWords.numberedParagraphs,
          number: block.number,
        },
      ];
    case 'subheading':
      return [{ one: say.redline.reshapedWords.subHeading, several: 'sub-headings' }];
    case 'footnoteDefinition':
      return [{ one: say.redline.reshapedWords.footnote, several: 'footnotes' }];
    case 'quotation':
      return [asideShape('quotation')];
    case 'source':
      return [];
    case 'figure':
      return [asideShape('figure')];
    case 'definitions':
      return [{ one: 'definitions', several: 'definitions' }];
    default:
      return isAside(block) ? [asideShape(asides[block.type].label.toLowerCase())] : (block satisfies never);
  }
}

const asideShape = (label: string): Shape => ({
  one: `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`,
  several: `${label}s`,
});

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
