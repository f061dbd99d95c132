import { isParentOf } from '../model/nodes.ts';
import type {
  RedlineBlock,
  RedlineInline,
  RedlineListItem,
  RedlineNode,
  RedlineSide,
  RedlineTableRow,
} from './redline-tree.ts';

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
  return commonSide(children.map(onlySideOfBlock));
}

/** The same for a row below the header of a table; the header is on the sides of its table, and may be blank there. */
export function onlySideOfRow({ children }: RedlineTableRow): RedlineSide | undefined {
  const hasMoves = children.some(({ type, children: words }) => type === 'tableCell' && words.some(isMove));
  if (!hasMoves) return undefined;
  return commonSide(
    children.map((cell) => (cell.type === 'tableCell' ? onlySideWithWords(cell.children) : sideOfMark(cell.type))),
  );
}

const isMove = ({ type }: RedlineInline): boolean =>
  type === 'moved' || type === 'movedAway' || type === 'movedFromClause' || type === 'movedToClause';

/** The one side that a block is on, marked or not; undefined for a block of both sides. */
export function onlySideOfBlock(block: RedlineBlock): RedlineSide | undefined {
  if (isParentOf(block, 'inline')) return onlySideWithWords(block.children);
  if (isParentOf(block, 'item')) {
    return commonSide(
      block.children.map((item) => (item.type === 'listItem' ? onlySideOfItem(item) : sideOfMark(item.type))),
    );
  }
  if (isParentOf(block, 'row')) {
    return commonSide(
      block.children.map((row) => (row.type === 'tableRow' ? onlySideOfRow(row) : sideOfMark(row.type))),
    );
  }
  return isParentOf(block, 'block') ? commonSide(block.children.map(onlySideOfBlock)) : sideOfMark(block.type);
}

function sideOfMark(type: RedlineNode['type']): RedlineSide | undefined {
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
