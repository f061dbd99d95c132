import type { Block } from '../model/clause-tree.ts';
import { kindBefore, numberItems, type ItemNumber, type NumbersBefore } from './item-numbers.ts';
import type { RedlineBlock, RedlineListItem, RedlineNode, Reshaped } from './redline-tree.ts';

/**
 * The numbers that the items of reshaped text had: an item that begins with the words of an item of the old text has
 * that item's number. Places are identified by the number of characters before them, without white space.
 */
export function numbersBefore(reshaped: Reshaped<Block, RedlineBlock>): NumbersBefore {
  return readNumbers(reshaped).numbers;
}

/** The numbers of items of the old text that begin no item of the new text, in printed order. */
export function numbersGone(reshaped: Reshaped<Block, RedlineBlock>): readonly ItemNumber[] {
  return readNumbers(reshaped).gone;
}

function readNumbers({ before, children }: Reshaped<Block, RedlineBlock>): {
  readonly numbers: NumbersBefore;
  readonly gone: readonly ItemNumber[];
} {
  const starts = new Map<number, ItemNumber>();
  walk(before, (place, _, number) => {
    if (number !== undefined) starts.set(place, number);
  });
  const numbers = new Map<RedlineListItem, ItemNumber>();
  walk(children, (place, item) => {
    const number = starts.get(place);
    // An item nested at the start of another begins at the same place: the outer one comes first and has it.
    if (number !== undefined) numbers.set(item, number);
    starts.delete(place);
  });
  return { numbers, gone: [...starts.values()] };
}

type Visit = (place: number, item: RedlineListItem, number: ItemNumber | undefined) => void;

/** Visits each item that is on both sides, with the number of characters of the old text that precede it. */
function walk(blocks: readonly RedlineNode[], visit: Visit): void {
  let place = 0;
  const visitNode = (node: RedlineNode): void => {
    switch (node.type) {
      case 'text':
        place += (node.was?.value ?? node.value).replaceAll(/\s/gu, '').length;
        return;
      case 'ref':
      case 'footnoteReference':
        place += 1;
        return;
      case 'break':
      case 'insertion':
      case 'movedAway':
      case 'movedFromClause':
        return;
      case 'list': {
        const numbered = numberItems(node);
        const { format } = kindBefore(node);
        for (const { item, before } of numbered) {
          const number =
            before === undefined ? undefined : { number: before, ...(format === undefined ? {} : { format }) };
          if (item.type === 'listItem') visit(place, item, number);
          visitNode(item);
        }
        return;
      }
      default:
        for (const child of node.children) visitNode(child);
    }
  };
  for (const block of blocks) visitNode(block);
}
