import type { Table } from '../model/clause-tree.ts';
import type { Reader } from './reader.ts';
import { pairsOfAll, similarity, type WordPairs } from './similarity.ts';
import { numbersIn } from './unit-of-node.ts';

/** Minimum similarity of two columns for them to be the same. */
const minSimilarity = 0.5;
/** Tables with more columns are compared in the order that they have. */
const maxColumns = 30;

/** A table with its columns in another order. */
export interface OrderedTable {
  readonly table: Table;
  /** For each column, in the new order, its position before. */
  readonly columns: readonly number[];
}

/**
 * The table before with its columns in the order of the table after; undefined if they are in that order, or if rows
 * differ in length. A column that is gone follows the one that it followed.
 */
export function orderColumns(before: Table, after: Table, reader: Reader): OrderedTable | undefined {
  const [count, countAfter] = [widthOf(before), widthOf(after)];
  if (count < 2 || countAfter < 2 || count > maxColumns || countAfter > maxColumns) return undefined;
  if (headersOf(before) === headersOf(after)) return undefined;
  const matched = matchColumns(columnsOf(before, count, reader), columnsOf(after, countAfter, reader));
  if (matched.every((column, index) => index === 0 || column > (matched[index - 1] ?? -1))) return undefined;
  const columns = [...matched];
  for (let column = 0; column < count; column += 1) {
    if (!matched.includes(column)) columns.splice(columns.indexOf(column - 1) + 1, 0, column);
  }
  const children = before.children.map((row) => ({
    ...row,
    children: columns.flatMap((column) => row.children[column] ?? []),
  }));
  return { table: { ...before, children }, columns };
}

/** The number of cells of every row; 0 if they differ. */
function widthOf({ children }: Table): number {
  const width = children[0]?.children.length ?? 0;
  return children.every((row) => row.children.length === width) ? width : 0;
}

function headersOf({ children }: Table): string {
  return JSON.stringify(children[0]?.children);
}

function columnsOf({ children }: Table, count: number, reader: Reader): readonly WordPairs[] {
  return Array.from({ length: count }, (_, column) => {
    const cells = children.flatMap((row) => row.children[column] ?? []);
    return pairsOfAll(cells.map((cell) => numbersIn(cell, reader)));
  });
}

/** The columns before that are also after, in the order after; the most similar are paired first. */
function matchColumns(before: readonly WordPairs[], after: readonly WordPairs[]): readonly number[] {
  const pairs = before
    .flatMap((left, from) => after.map((right, to) => ({ from, to, score: similarity(left, right) })))
    .filter(({ score }) => score >= minSimilarity)
    .sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const [used, partner] = [new Set<number>(), new Map<number, number>()];
  for (const { from, to } of pairs) {
    if (used.has(from) || partner.has(to)) continue;
    used.add(from);
    partner.set(to, from);
  }
  return after.flatMap((_, to) => partner.get(to) ?? []);
}
