import type { ElementContent } from 'xast';
import { x, type Attributes } from 'xastscript';
import { isAside } from '../../../code/nodes.ts';
import type { RedlineBlock, RedlineList, RedlineListItem, RedlinePlainBlock } from '../../../redline/redline-tree.ts';
import { markedInlines } from './inline-elements.ts';
import { placed, type Placed, type Typed } from './placed.ts';
import { tableElement } from './table-element.ts';
import type { Mark, Writing } from './writing.ts';

/** Blocks as elements, marks on whole blocks laid around the words in them: the schema knows marks among words alone. */
export function blockElements(
  blocks: readonly RedlineBlock[],
  mark: Mark | undefined,
  writing: Writing,
): ElementContent[] {
  return placed<RedlinePlainBlock>(blocks, isPlainBlock, mark).map((block) => placedBlock(block, writing));
}

const marks: ReadonlySet<string> = new Set(['insertion', 'deletion', 'moved', 'movedAway', 'split', 'merged']);

/** Whether a block is none of the marks. */
export function isPlainBlock(block: Typed): block is RedlinePlainBlock {
  return !marks.has(block.type);
}

function isPlainItem(item: Typed): item is RedlineListItem {
  return item.type === 'listItem';
}

/** A block with the mark and the class that it has from what stands around it. */
export function placedBlock({ node, mark, look }: Placed<RedlinePlainBlock>, writing: Writing): ElementContent {
  if (node === undefined) return x('p', look);
  const { ids, parent } = writing;
  const container = (attributes: Attributes, head: ElementContent[], blocks: readonly RedlineBlock[]) =>
    x('blockContainer', attributes, [...head, ...someBlocks(blocks, mark, writing)]);
  if (isAside(node)) {
    return container({ eId: ids.next(parent, node.type), class: classes(node.type, look.class) }, [], node.children);
  }
  switch (node.type) {
    case 'paragraph':
      return x('p', look, markedInlines(node.children, mark, writing));
    case 'list':
      return x('blockList', { eId: ids.next(parent, 'list'), ...look }, itemElements(node, mark, writing));
    case 'table':
      return tableElement(node, mark, look, writing);
    case 'numbered':
      return container(
        { eId: ids.next(parent, 'para'), ...look },
        [numElement(node.number, node.was?.number, mark)],
        node.children,
      );
    case 'footnoteDefinition': {
      const side = mark === 'del' ? 'before' : 'after';
      const { eId, marker } = writing.footnotes[side].get(node.label) ?? {
        eId: ids.next(parent, 'fn'),
        marker: node.label,
      };
      const num = numElement(marker, undefined, mark);
      return container({ eId, class: classes('footnote', look.class) }, [num], node.children);
    }
    default:
      return node satisfies never;
  }
}

/** Blocks where the schema asks for one at least. */
function someBlocks(blocks: readonly RedlineBlock[], mark: Mark | undefined, writing: Writing): ElementContent[] {
  const elements = blockElements(blocks, mark, writing);
  return elements.length > 0 ? elements : [x('p')];
}

function classes(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined).join(' ');
}

/** A printed number, with the one before it where it had another. */
export function numElement(number: string, was: string | undefined, mark: Mark | undefined): ElementContent {
  if (mark !== undefined) return x('num', [x(mark, number)]);
  return was === undefined ? x('num', number) : x('num', [x('del', was), ' ', x('ins', number)]);
}

function itemElements(list: RedlineList, mark: Mark | undefined, writing: Writing): ElementContent[] {
  let number = list.start - 1;
  return placed<RedlineListItem>(list.children, isPlainItem, mark).map((item) => {
    const isCounted = item.node !== undefined && (item.mark !== 'del' || mark === 'del');
    if (isCounted) number += 1;
    const num = list.ordered && isCounted ? [numElement(`${number}.`, undefined, item.mark)] : [];
    const eId = writing.ids.next(writing.parent, 'item');
    return x('item', { eId, ...item.look }, [...num, ...someBlocks(item.node?.children ?? [], item.mark, writing)]);
  });
}
