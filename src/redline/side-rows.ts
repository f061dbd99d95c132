import { listKind, type ListKind } from '../model/list-labels.ts';
import { pairRows, joinUnchanged, type MarkedRow, type SideRow, type OuterBlock } from './side-row.ts';
import { kindBefore, numberItems, type NumberedItem } from './item-numbers.ts';
import { keepSide } from './keep-side.ts';
import { describeMerged, describeSplit } from './mark-words.ts';
import { hasMarks } from './marks.ts';
import { findMovedNodes, type MovedNodes } from './moved-nodes.ts';
import type {
  Redline,
  RedlineBlock,
  RedlineItem,
  RedlineList,
  RedlineListItem,
  RedlineNumberedParagraph,
  RedlineSide,
} from './redline-tree.ts';
import { reshapedRows } from './reshaped-rows.ts';
import { rowsOfTable } from './table-side-rows.ts';

/**
 * The blocks of a redline in rows, so that the old and the new text can be side by side: a row for each paragraph, list
 * item and row of a table. Neighbouring items and rows of a table without changes share one.
 */
export function sideRows({ children }: Pick<Redline, 'children'>): readonly SideRow[] {
  return rowsOf(children, { moved: findMovedNodes({ type: 'redline', children }), isDeep: true });
}

interface Context {
  readonly moved: MovedNodes;
  /** Whether blocks in items and numbered paragraphs have their own rows, and unchanged items and rows share one. */
  readonly isDeep: boolean;
}

function rowsOf(blocks: readonly RedlineBlock[], context: Context): readonly SideRow[] {
  const rows = pairRows(blocks.flatMap((block) => rowsOfBlock(block, context)));
  return context.isDeep ? joinUnchanged(rows) : rows;
}

function rowsOfBlock(block: RedlineBlock, context: Context): readonly MarkedRow[] {
  if (context.isDeep && !hasMarks(block)) return rowOf(block, context);
  switch (block.type) {
    case 'insertion':
    case 'deletion': {
      const { type } = block;
      return block.children.flatMap((child): readonly MarkedRow[] => {
        if (child.type === 'list') {
          return rowsOfItems({ ...child, children: [{ type, children: child.children }] }, context);
        }
        const marked = [{ type, children: [child] }];
        return [
          { before: [], after: [], [type === 'insertion' ? 'after' : 'before']: marked, same: false, mark: type },
        ];
      });
    }
    case 'movedFromClause': {
      const passage = { clause: block.clause, key: block.key };
      return rowsOf(block.children, context).map((row) => ({ passage, ...row }));
    }
    case 'list':
      return pairRows(rowsOfItems(block, context));
    case 'table':
      return rowsOfTable(block, context.moved);
    case 'numbered':
      return rowsOfNumbered(block, context);
    case 'reshaped': {
      const rows = (blocks: readonly RedlineBlock[]) => rowsOf(blocks, { ...context, isDeep: false });
      return reshapedRows(block, rows);
    }
    default:
      return rowOf(block, context);
  }
}

/** A block in one row. */
function rowOf(block: RedlineBlock, { moved }: Context): readonly SideRow[] {
  const [before, after] = [keepSide([block], 'before', moved), keepSide([block], 'after', moved)];
  if (before.length === 0 && after.length === 0) return [];
  const note = noteOf(block);
  const same = before.length > 0 && after.length > 0 && !hasMarks(block);
  return [{ before, after, same, ...(note === undefined ? {} : { note }) }];
}

function noteOf(block: RedlineBlock): string | undefined {
  if (block.type !== 'split' && block.type !== 'merged') return undefined;
  const describe = block.type === 'split' ? describeSplit : describeMerged;
  return describe(block.children[0]?.type === 'numbered' ? 'numbered' : 'paragraph', block.children.length);
}

/** Rows for the blocks of a numbered paragraph, the first of which has its number. */
function rowsOfNumbered(block: RedlineNumberedParagraph, context: Context): readonly SideRow[] {
  const rows = context.isDeep ? rowsOf(block.children, context) : [];
  if (rows.length < 2) return rowOf(block, context);
  const around = (children: readonly RedlineBlock[]) => [{ ...block, children }];
  return inFirstOfEachSide(rows, { before: around, after: around }, 'numbered', block.was === undefined);
}

/** A row for each item of a list, with the numbers that it has on each side. */
function rowsOfItems(list: RedlineList, context: Context): readonly MarkedRow[] {
  const was = kindBefore(list);
  const rows = wholeItems(numberItems(list)).map(({ item, before, after }): readonly MarkedRow[] => {
    const numbers = { before: before ?? was.start, after: after ?? list.start };
    const isSame = list.ordered === was.ordered && list.format === was.format && before === after;
    if (item.type === 'listItem' && context.isDeep) {
      const inside = rowsOf(item.children, context);
      if (inside.length > 1) return inFirstOfEachSide(inside, itemWrappers(list, was, numbers), 'listItem', isSame);
    }
    const alone: RedlineList = {
      type: 'list',
      ...listKind({ ...list, start: numbers.after }),
      ...(isSame ? {} : { was: { ...was, start: numbers.before } }),
      children: [item],
    };
    return rowOf(alone, context).map((row) => ({ ...row, ...noteOfItem(item), ...markOf(item) }));
  });
  return continued(rows.flat());
}

/** The items of a list, with all pieces of one that was split or merged together. */
function wholeItems(numbered: readonly NumberedItem[]): readonly NumberedItem[] {
  const whole: NumberedItem[] = [];
  for (const entry of numbered) {
    const { item, piece } = entry;
    const first = whole.at(-1);
    const isFurther = piece !== undefined && piece.index > 0;
    if (isFurther && first !== undefined && isDivided(item) && isDivided(first.item)) {
      const children: readonly RedlineListItem[] = [...first.item.children, ...item.children];
      whole[whole.length - 1] = { ...first, item: { ...first.item, children } };
    } else {
      whole.push(entry);
    }
  }
  return whole;
}

type DividedItem = Extract<RedlineItem, { readonly type: 'split' | 'merged' }>;

const isDivided = (item: RedlineItem): item is DividedItem => item.type === 'split' || item.type === 'merged';

function noteOfItem(item: RedlineItem): Pick<SideRow, 'note'> {
  if (!isDivided(item)) return {};
  return { note: (item.type === 'split' ? describeSplit : describeMerged)('listItem', item.children.length) };
}

const markOf = ({ type }: RedlineItem): Pick<MarkedRow, 'mark'> =>
  type === 'insertion' || type === 'deletion' ? { mark: type } : {};

type ItemWrappers = Readonly<Record<RedlineSide, (children: readonly RedlineBlock[]) => readonly RedlineBlock[]>>;

function itemWrappers(list: RedlineList, was: ListKind, numbers: Readonly<Record<RedlineSide, number>>): ItemWrappers {
  const around = (kind: ListKind, start: number) => (children: readonly RedlineBlock[]) =>
    [{ type: 'list', ...listKind({ ...kind, start }), children: [{ type: 'listItem', children }] }] as const;
  return { before: around(was, numbers.before), after: around(list, numbers.after) };
}

/** Rows of a block that prints its number once on each side, in the first row that has text there. */
function inFirstOfEachSide(
  rows: readonly SideRow[],
  around: ItemWrappers,
  within: OuterBlock,
  isSame: boolean,
): readonly SideRow[] {
  const first = { before: true, after: true };
  return rows.map((row) => {
    const isFirst = { before: first.before && row.before.length > 0, after: first.after && row.after.length > 0 };
    const side = (one: RedlineSide) => {
      if (!isFirst[one]) return row[one];
      first[one] = false;
      return around[one](row[one]);
    };
    const inside = (one: RedlineSide): readonly OuterBlock[] =>
      isFirst[one] ? (row.within?.[one] ?? []) : [within, ...(row.within?.[one] ?? [])];
    return {
      ...row,
      before: side('before'),
      after: side('after'),
      within: { before: inside('before'), after: inside('after') },
      same: row.same && isFirst.before === isFirst.after && (isSame || !isFirst.after),
    };
  });
}

/** Rows of one list: all except the last continue in the next row. */
const continued = (rows: readonly MarkedRow[]): readonly MarkedRow[] =>
  rows.map((row, index) => (index < rows.length - 1 ? { ...row, continued: true } : row));
