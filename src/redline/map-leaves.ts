import type { Block, ListItem, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import { markRuns } from './mark-moves.ts';
import { toMark } from './redline-blocks.ts';
import type {
  Deletion,
  Insertion,
  RedlineBlock,
  RedlineCell,
  RedlineInline,
  RedlineItem,
  RedlineListItem,
  RedlinePlainBlock,
  RedlineRow,
  RedlineTableRow,
  Reshaped,
} from './redline-tree.ts';

/** What to put in place of the words of each paragraph and cell, and of the key of each move. */
export interface LeafMapping {
  /** `from` is the clause that they are compared with, if they came from another one. */
  readonly words: (words: readonly RedlineInline[], from?: string) => readonly RedlineInline[];
  readonly key: (key: number, isHere: boolean) => number;
  /** The key of what came from, or went to, another clause. Default: as it is. */
  readonly passage?: (key: number, isHere: boolean) => number;
}

function inPassage(mapping: LeafMapping, clause: string): LeafMapping {
  return { ...mapping, words: (words) => mapping.words(words, clause) };
}

/** A mark of what moved between clauses, with another key. */
function withPassage<Node extends { readonly type: 'movedFromClause' | 'movedToClause'; readonly key: number }>(
  node: Node,
  { passage }: LeafMapping,
): Node {
  return passage === undefined ? node : { ...node, key: passage(node.key, node.type === 'movedFromClause') };
}

/**
 * Maps what is not an insertion or deletion as a whole, in printed order, and the paragraphs that are. The words of such a
 * paragraph are one mark; it stays as it is if its words do.
 */
export function mapLeaves(blocks: readonly RedlineBlock[], mapping: LeafMapping): readonly RedlineBlock[] {
  return blocks.flatMap((block) =>
    block.type === 'insertion' || block.type === 'deletion' ? mapMark(block, mapping) : [mapBlock(block, mapping)],
  );
}

type BlockMark = Insertion<Block> | Deletion<Block>;

function mapMark({ type, children }: BlockMark, mapping: LeafMapping): readonly RedlineBlock[] {
  return markRuns<Block, RedlineBlock>(
    children,
    (block) => mapMarkedBlock(type, block, mapping),
    (run) => ({ type, children: run }),
  );
}

/** A block of a mark without the mark, if some of its words are mapped. */
function mapMarkedBlock(type: BlockMark['type'], block: Block, mapping: LeafMapping): RedlineBlock | undefined {
  switch (block.type) {
    case 'paragraph': {
      const mark = [{ type, children: block.children }];
      const mapped = mapping.words(mark);
      return mapped === mark ? undefined : { type: 'paragraph', children: mapped };
    }
    case 'list': {
      const mapped = mapItemMark({ type, children: block.children }, mapping);
      return isOneMark(mapped, type) ? undefined : { ...block, children: mapped };
    }
    case 'table': {
      // No mark is blank, as that of such a header would be.
      const isBlank = block.children[0]?.children.every(({ children }) => children.length === 0);
      if (isBlank === true) return undefined;
      const mapped = mapRowMark({ type, children: block.children }, mapping);
      return isOneMark(mapped, type) ? undefined : { ...block, children: mapped };
    }
    case 'note':
    case 'example':
    case 'definitions':
    case 'footnoteDefinition': {
      const mapped = mapMark({ type, children: block.children }, mapping);
      return isOneMark(mapped, type) ? undefined : { ...block, children: mapped };
    }
    // Its number and address are marked as a whole.
    case 'numbered':
    case 'subheading':
    case 'quotation':
    case 'source':
    case 'figure':
    case 'description':
      return undefined;
    default:
      return block satisfies never;
  }
}

/** Whether what a mark held is still in one mark, so that none of its words are mapped. */
function isOneMark(nodes: readonly { readonly type: string }[], type: BlockMark['type']): boolean {
  return nodes.length === 0 || (nodes.length === 1 && nodes[0]?.type === type);
}

function mapBlock(node: Exclude<RedlineBlock, BlockMark>, mapping: LeafMapping): RedlineBlock {
  switch (node.type) {
    case 'movedToClause':
      return withPassage(node, mapping);
    case 'movedAway':
      return { ...node, key: mapping.key(node.key, false) };
    case 'moved': {
      const key = mapping.key(node.key, true);
      const [child] = node.children;
      return {
        type: 'moved',
        key,
        children: [child.type === 'reshaped' ? mapReshaped(child, mapping) : mapPlainBlock(child, mapping)],
      };
    }
    case 'movedFromClause':
      return { ...withPassage(node, mapping), children: mapLeaves(node.children, inPassage(mapping, node.clause)) };
    case 'reshaped':
      return mapReshaped(node, mapping);
    case 'split':
    case 'merged': {
      const children = node.children.map((piece) => mapPlainBlock(piece, mapping));
      const paragraphs = children.filter((piece) => piece.type === 'paragraph');
      if (paragraphs.length > 0) return toMark(node.type, paragraphs);
      return toMark(
        node.type,
        children.filter((piece) => piece.type === 'numbered'),
      );
    }
    default:
      return mapPlainBlock(node, mapping);
  }
}

function mapReshaped(node: Reshaped<Block, RedlineBlock>, mapping: LeafMapping): Reshaped<Block, RedlineBlock> {
  return { ...node, children: mapLeaves(node.children, mapping) };
}

function mapPlainBlock(node: RedlinePlainBlock, mapping: LeafMapping): RedlinePlainBlock {
  if (isParentOf(node, 'inline')) return { ...node, children: mapping.words(node.children) };
  if (isParentOf(node, 'item')) return { ...node, children: mapItems(node.children, mapping) };
  if (isParentOf(node, 'row')) return { ...node, children: mapRows(node.children, mapping) };
  return { ...node, children: mapLeaves(node.children, mapping) };
}

type ItemMark = Insertion<ListItem> | Deletion<ListItem>;

function mapItems(items: readonly RedlineItem[], mapping: LeafMapping): readonly RedlineItem[] {
  return items.flatMap((item) =>
    item.type === 'insertion' || item.type === 'deletion' ? mapItemMark(item, mapping) : [mapItem(item, mapping)],
  );
}

/** As for blocks: an item may have words that are not all in its mark. */
function mapItemMark({ type, children }: ItemMark, mapping: LeafMapping): readonly RedlineItem[] {
  return markRuns<ListItem, RedlineItem>(
    children,
    (item) => {
      const mapped = mapMark({ type, children: item.children }, mapping);
      return isOneMark(mapped, type) ? undefined : { ...item, children: mapped };
    },
    (run) => ({ type, children: run }),
  );
}

function mapItem(node: Exclude<RedlineItem, ItemMark>, mapping: LeafMapping): RedlineItem {
  const plain = (item: RedlineListItem): RedlineListItem => ({ ...item, children: mapLeaves(item.children, mapping) });
  switch (node.type) {
    case 'movedToClause':
      return withPassage(node, mapping);
    case 'movedAway':
      return { ...node, key: mapping.key(node.key, false) };
    case 'moved': {
      const key = mapping.key(node.key, true);
      return { type: 'moved', key, children: [plain(node.children[0])] };
    }
    case 'movedFromClause':
      return { ...withPassage(node, mapping), children: mapItems(node.children, inPassage(mapping, node.clause)) };
    case 'split':
    case 'merged':
      return { ...node, children: node.children.map(plain) };
    case 'listItem':
      return plain(node);
  }
}

type RowMark = Insertion<TableRow> | Deletion<TableRow>;

/** Rows, and those of marks below a header: one that is blank on a side is there all the same. */
function mapRows(rows: readonly RedlineRow[], mapping: LeafMapping): readonly RedlineRow[] {
  const hasHeader = rows[0]?.type === 'tableRow';
  return rows.flatMap((row) => {
    const isMark = row.type === 'insertion' || row.type === 'deletion';
    return isMark && hasHeader ? mapRowMark(row, mapping) : [mapRow(row, mapping)];
  });
}

/** As for blocks and items. */
function mapRowMark({ type, children }: RowMark, mapping: LeafMapping): readonly RedlineRow[] {
  return markRuns<TableRow, RedlineRow>(
    children,
    (row) => {
      const cells = row.children.map((cell): RedlineCell => {
        const mark = [{ type, children: cell.children }];
        const mapped = cell.children.length === 0 ? mark : mapping.words(mark);
        return mapped === mark ? { type, children: [cell] } : { type: 'tableCell', children: mapped };
      });
      return cells.some((cell) => cell.type === 'tableCell') ? { ...row, children: cells } : undefined;
    },
    (run) => ({ type, children: run }),
  );
}

function mapRow(node: RedlineRow, mapping: LeafMapping): RedlineRow {
  const plain = (row: RedlineTableRow): RedlineTableRow => {
    return { ...row, children: row.children.map((cell) => mapCell(cell, mapping)) };
  };
  switch (node.type) {
    case 'insertion':
    case 'deletion':
      return node;
    case 'movedToClause':
      return withPassage(node, mapping);
    case 'movedAway':
      return { ...node, key: mapping.key(node.key, false) };
    case 'moved': {
      const key = mapping.key(node.key, true);
      return { type: 'moved', key, children: [plain(node.children[0])] };
    }
    case 'movedFromClause': {
      const inside = inPassage(mapping, node.clause);
      return { ...withPassage(node, mapping), children: node.children.map((row) => mapRow(row, inside)) };
    }
    case 'tableRow':
      return plain(node);
  }
}

function mapCell(node: RedlineCell, mapping: LeafMapping): RedlineCell {
  return node.type === 'tableCell' ? { ...node, children: mapping.words(node.children) } : node;
}
