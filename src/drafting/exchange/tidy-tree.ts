import type { AlignType, List, ListItem, PhrasingContent, Root, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { itemLabel, readLabel, type LabelReading } from '../../model/list-labels.ts';
import { withLabel } from '../../model/markdown-labels.ts';
import { Refused } from './refused.ts';
import type { WrittenCell } from './write-words.ts';

/** Gives the items of a list labels that go on from each other, where one came or went: as Word counts them. */
export function relabel(root: Root): void {
  visit(root, 'list', (list) => {
    const labels = list.children.map((item) => item.data?.label);
    const first = list.data?.firstLabel;
    if (first === undefined || labels.every((label, at) => label === undefined && at >= 0)) return;
    const reading = sequenceOf(list, first);
    if (reading === undefined) {
      if (labels.includes(undefined))
        throw new Refused('This adds an item to a list whose labels do not go on from each other. Label it by hand.');
      return;
    }
    list.children = list.children.map((item, at): ListItem =>
      withLabel(item, itemLabel(reading.format, reading.number + at)),
    );
  });
}

/** How to read the first label, if the labels that are left go up from it; undefined where other labels are among them. */
function sequenceOf({ children }: List, first: string): LabelReading | undefined {
  const labels = children.flatMap((item) => item.data?.label ?? []);
  return readLabel(first).find((reading) => {
    let last = reading.number - 1;
    return labels.every((label) => {
      const next = readLabel(label).find((one) => one.format === reading.format && one.number > last);
      if (next === undefined) return false;
      last = next.number;
      return last < reading.number + children.length + 26;
    });
  });
}

/** How the column of each cell is aligned. */
export function alignmentsIn(root: Root): ReadonlyMap<TableCell, AlignType> {
  const found = new Map<TableCell, AlignType>();
  visit(root, 'table', ({ align, children }) => {
    for (const row of children) for (const [at, cell] of row.children.entries()) found.set(cell, align?.[at] ?? null);
  });
  return found;
}

/** Lets each column keep its alignment, where another one came or went. */
export function realign(root: Root, alignments: ReadonlyMap<TableCell, AlignType>): void {
  visit(root, 'table', (table) => {
    table.align = (table.children[0]?.children ?? []).map((cell) => alignments.get(cell) ?? null);
  });
}

/** Takes away the footnotes that nothing refers to any more. */
export function dropUnusedNotes(root: Root): void {
  const used = new Set<string>();
  visit(root, 'footnoteReference', ({ identifier }) => {
    used.add(identifier);
  });
  root.children = root.children.filter((node) => node.type !== 'footnoteDefinition' || used.has(node.identifier));
}

/** A reference prints several letters: where one of them is missing or something is between them, they are words. */
export function withWholeReferences(cells: readonly WrittenCell[]): readonly WrittenCell[] {
  const runs = new Map<PhrasingContent, { readonly start: number; count: number; isWhole: boolean }>();
  for (const [at, { leaf }] of cells.entries()) {
    if (leaf?.type !== 'mdxJsxTextElement') continue;
    const run = runs.get(leaf);
    if (run === undefined) runs.set(leaf, { start: at, count: 1, isWhole: true });
    else {
      run.isWhole &&= run.start + run.count === at;
      run.count += 1;
    }
  }
  return cells.map((cell) => {
    const { leaf, size } = cell;
    const run = leaf === undefined ? undefined : runs.get(leaf);
    if (run === undefined || (run.isWhole && run.count === size)) return cell;
    return { char: cell.char, around: cell.around };
  });
}
