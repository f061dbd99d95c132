import type { Block, Inline, ListItem, TableRow } from '../../model/clause-tree.ts';
import { isParentOf } from '../../model/nodes.ts';
import { findMovedNodes, type MovedNodes } from '../../redline/moved-nodes.ts';
import type {
  MovedToClause,
  Redline,
  RedlineBlock,
  RedlineInline,
  RedlineItem,
  RedlineRow,
} from '../../redline/redline-tree.ts';
import { resolveInlines } from '../../redline/resolve.ts';
import { movedInClause, type MovedInText } from './moves.ts';
import { blocksOn, itemsOn, rowsOn } from './resolve-side.ts';
import { isSameOnBoth } from './side.ts';

/**
 * The passages that moved to another clause, by key, as they are marked in that clause: at the old place, words that were
 * dropped on the way are deletions, and all others moved.
 */
export class Passages {
  readonly #blocks = new Map<number, readonly RedlineBlock[]>();
  readonly #items = new Map<number, readonly RedlineItem[]>();
  readonly #rows = new Map<number, readonly RedlineRow[]>();
  readonly #words = new Map<number, readonly RedlineInline[]>();

  readonly #moved = new Map<number, MovedNodes>();
  /** What moved within the clause that is visited. */
  #movedHere = noMovedNodes;

  constructor(redlines: readonly Redline[]) {
    for (const redline of redlines) {
      this.#movedHere = findMovedNodes(redline);
      for (const block of redline.children) this.#visitBlock(block);
    }
  }

  /** What moved within the clause that has a passage now: the passage may have another order there. */
  movedIn({ clause, key }: Pick<MovedToClause<Block>, 'clause' | 'key'>): MovedInText {
    return movedInClause(clause, this.#moved.get(key) ?? noMovedNodes);
  }

  /** What was at the old place of a passage, with marks where those at the new place are about the same text. */
  blocksOf({ key, children }: MovedToClause<Block>): readonly RedlineBlock[] {
    const marked = this.#blocks.get(key);
    return marked !== undefined && isSameOnBoth({ before: blocksOn(marked, 'before'), after: children })
      ? marked
      : children;
  }

  /** The same for list items. */
  itemsOf({ key, children }: MovedToClause<ListItem>): readonly RedlineItem[] {
    const marked = this.#items.get(key);
    return marked !== undefined && isSameOnBoth({ before: itemsOn(marked, 'before'), after: children })
      ? marked
      : children;
  }

  /** The same for rows. */
  rowsOf({ key, children }: MovedToClause<TableRow>): readonly RedlineRow[] {
    const marked = this.#rows.get(key);
    return marked !== undefined && isSameOnBoth({ before: rowsOn(marked, 'before'), after: children })
      ? marked
      : children;
  }

  /** The same for words. */
  wordsOf({ key, children }: MovedToClause<Inline>): readonly RedlineInline[] {
    const marked = this.#words.get(key);
    return marked !== undefined && isSameOnBoth({ before: resolveInlines(marked, 'before'), after: children })
      ? marked
      : children;
  }

  #visitBlock(block: RedlineBlock): void {
    switch (block.type) {
      case 'movedFromClause':
        this.#moved.set(block.key, this.#movedHere);
        this.#blocks.set(block.key, block.children);
        for (const child of block.children) this.#visitBlock(child);
        break;
      case 'moved':
      case 'reshaped':
      case 'split':
      case 'merged':
        for (const child of block.children) this.#visitBlock(child);
        break;
      default:
        if (isParentOf(block, 'inline')) this.#visitWords(block.children);
        else if (isParentOf(block, 'item')) for (const item of block.children) this.#visitItem(item);
        else if (isParentOf(block, 'row')) for (const row of block.children) this.#visitRow(row);
        else if (isParentOf(block, 'block')) for (const child of block.children) this.#visitBlock(child);
    }
  }

  #visitItem(item: RedlineItem): void {
    if (item.type === 'movedFromClause') {
      this.#moved.set(item.key, this.#movedHere);
      this.#items.set(item.key, item.children);
    }
    if (item.type === 'listItem') for (const block of item.children) this.#visitBlock(block);
    else if (isMarkWithItems(item)) for (const child of item.children) this.#visitItem(child);
  }

  #visitRow(row: RedlineRow): void {
    if (row.type === 'movedFromClause') {
      this.#moved.set(row.key, this.#movedHere);
      this.#rows.set(row.key, row.children);
    }
    if (row.type === 'tableRow') {
      for (const cell of row.children) if (cell.type === 'tableCell') this.#visitWords(cell.children);
    } else if (row.type === 'movedFromClause' || row.type === 'moved') {
      for (const child of row.children) this.#visitRow(child);
    }
  }

  #visitWords(nodes: readonly RedlineInline[]): void {
    for (const node of nodes) {
      if (node.type !== 'movedFromClause') continue;
      this.#moved.set(node.key, this.#movedHere);
      this.#words.set(node.key, node.children);
    }
  }
}

const noMovedNodes: MovedNodes = findMovedNodes({ type: 'redline', children: [] });

type MarkWithItems = Extract<RedlineItem, { readonly type: 'moved' | 'movedFromClause' | 'split' | 'merged' }>;

const isMarkWithItems = (item: RedlineItem): item is MarkWithItems =>
  item.type === 'moved' || item.type === 'movedFromClause' || item.type === 'split' || item.type === 'merged';
