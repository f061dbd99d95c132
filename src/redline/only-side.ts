import type { RedlineBlock, RedlineInline, RedlineItem, RedlineListItem, RedlineSide } from './redline-tree.ts';

/** The one side on which inline nodes have words; undefined where both sides have some, or none has. */
export function onlySideWithWords(nodes: readonly RedlineInline[]): RedlineSide | undefined {
  const [before, after] = [hasWords(nodes, 'before'), hasWords(nodes, 'after')];
  if (before === after) return undefined;
  return before ? 'before' : 'after';
}

function hasWords(nodes: readonly RedlineInline[], side: RedlineSide): boolean {
  return nodes.some((node) => {
    switch (node.type) {
      case 'insertion':
      case 'moved':
      case 'movedFromClause':
        return side === 'after' && hasWords(node.children, side);
      case 'deletion':
      case 'movedToClause':
        return side === 'before' && hasWords(node.children, side);
      case 'movedAway':
        return side === 'before';
      case 'text':
        // A space alone, such as between two sentences that moved, is printed on neither side.
        return node.value.trim() !== '';
      case 'ref':
      case 'footnoteReference':
      case 'break':
        return true;
      default:
        return hasWords(node.children, side);
    }
  });
}

/**
 * The one side that an item of a list is on although it is unmarked, because some of its words moved out of it or into it;
 * undefined for an item of both sides.
 */
export function onlySideOfItem({ children }: RedlineListItem): RedlineSide | undefined {
  return commonSide(children.map(sideOfBlock));
}

function sideOfBlock(block: RedlineBlock): RedlineSide | undefined {
  switch (block.type) {
    case 'paragraph':
      return onlySideWithWords(block.children);
    case 'list':
      return commonSide(block.children.map(sideOfItem));
    default:
      return sideOfMark(block.type);
  }
}

function sideOfItem(item: RedlineItem): RedlineSide | undefined {
  return item.type === 'listItem' ? onlySideOfItem(item) : sideOfMark(item.type);
}

function sideOfMark(type: (RedlineBlock | RedlineItem)['type']): RedlineSide | undefined {
  switch (type) {
    case 'insertion':
    case 'moved':
    case 'movedFromClause':
      return 'after';
    case 'deletion':
    case 'movedAway':
    case 'movedToClause':
      return 'before';
    default:
      return undefined;
  }
}

/** The side that all are on. */
function commonSide(sides: readonly (RedlineSide | undefined)[]): RedlineSide | undefined {
  const [first] = sides;
  return sides.every((side) => side === first) ? first : undefined;
}
