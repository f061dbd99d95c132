import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell } from '../../code/clause-tree.ts';
import type { Heading } from '../../code/free-page.ts';
import { convertNode, type NodeTable } from '../../code/node-table.ts';
import { asides, forAsides } from '../../code/nodes.ts';
import type { RedlineAside, RedlineBlock, RedlineCell, RedlineItem, RedlineRow } from '../../redline/redline-tree.ts';
import * as element from './elements.ts';
import { footnoteKey } from './footnote-numbers.ts';
import { inlineElements } from './inline-elements.ts';
import { deleted, inserted, remark } from './mark-elements.ts';
import { inDeletion, inInsertion, joined, type Writing } from './writing.ts';

/** Blocks as HTML, with the marks that lie around them and in them. */
export function blockElements(nodes: readonly (RedlineBlock | Heading)[], writing: Writing): ElementContent[] {
  return joined(nodes, (node) => convertNode(blocks, node, writing));
}

const blocks: NodeTable<RedlineBlock | Heading, Writing, ElementContent | ElementContent[]> = {
  paragraph: ({ children }, writing) => element.paragraph(inlineElements(children, writing)),
  heading: ({ depth, id, children }, writing) => h(`h${depth}`, { id }, inlineElements(children, writing)),
  list: (node, writing) =>
    element.list(
      node,
      node.children.map((item) => convertNode(items, item, writing)),
    ),
  table: ({ align, children }, writing) =>
    element.table(
      children.flatMap((row, index) => convertNode(rows, row, { writing, isHeader: index === 0, align })),
      writing.standing === 'kept' ? 'Table with its changes' : 'Table',
    ),
  numbered: ({ id, number, was, children }, writing) => {
    const printed = [{ type: 'text' as const, value: number }];
    const marked = was && [deleted('span', [{ type: 'text', value: was.number }]), inserted('span', printed)];
    const { rank, standing, anchored } = writing;
    const isAnchored = anchored && standing === 'unmarked';
    return element.numbered({ id }, marked ?? printed, rank, isAnchored, blockElements(children, writing));
  },
  ...forAsides(({ type, children }: RedlineAside, writing: Writing) =>
    element.aside(asides[type].label, blockElements(children, writing)),
  ),
  footnoteDefinition: ({ label, children }, writing) =>
    element.footnote(footnoteKey(writing.clause, label), blockElements(children, writing)),
  insertion: ({ children }, writing) => inserted('div', blockElements(children, inInsertion(writing))),
  deletion: ({ children }, writing) => deleted('div', blockElements(children, inDeletion(writing))),
  moved: ({ children }, writing) => remark('div', 'moved here', blockElements(children, writing)),
  movedAway: () => h('p', { className: 'mark-note' }, '[moved from here]'),
  split: ({ children }, writing) => remark('div', 'split into these', blockElements(children, writing)),
  merged: ({ children }, writing) => remark('div', 'these became one', blockElements(children, writing)),
};

/** A list item; a mark around several is one item, with the mark around all that stands in them. */
const items: NodeTable<RedlineItem, Writing, ElementContent> = {
  listItem: ({ children }, writing) => element.listItem(blockElements(children, writing)),
  insertion: ({ children }, writing) => h('li', inserted('div', contentOf(children, inInsertion(writing)))),
  deletion: ({ children }, writing) => h('li', deleted('div', contentOf(children, inDeletion(writing)))),
  moved: ({ children }, writing) => h('li', remark('div', 'moved here', contentOf(children, writing))),
  movedAway: () => h('li', { className: 'mark-note' }, '[moved from here]'),
  split: ({ children }, writing) => h('li', remark('div', 'split into these', contentOf(children, writing))),
  merged: ({ children }, writing) => h('li', remark('div', 'these became one', contentOf(children, writing))),
};

function contentOf(
  nodes: readonly { readonly children: readonly RedlineBlock[] }[],
  writing: Writing,
): ElementContent[] {
  return nodes.flatMap(({ children }) => blockElements(children, writing));
}

interface RowWriting {
  readonly writing: Writing;
  readonly isHeader: boolean;
  readonly align: Table['align'];
}

/** A row stands where it is after; where it was before cannot be shown between two rows. */
const rows: NodeTable<RedlineRow, RowWriting, ElementContent[]> = {
  tableRow: ({ children }, row) => [rowElement(children, row)],
  insertion: ({ children }, row) => children.map(({ children: cells }) => rowElement(marked('insertion', cells), row)),
  deletion: ({ children }, row) => children.map(({ children: cells }) => rowElement(marked('deletion', cells), row)),
  moved: ({ children }, row) => children.map(({ children: cells }) => rowElement(cells, row)),
  movedAway: () => [],
};

/** A row that stands on one side has the mark in each of its cells: none may lie around a row. */
function marked(type: 'insertion' | 'deletion', row: readonly TableCell[]): readonly RedlineCell[] {
  return row.map((cell) => ({ type, children: [cell] }));
}

function rowElement(row: readonly RedlineCell[], { writing, isHeader, align }: RowWriting): ElementContent {
  return element.tableRow(
    row.map((cell, column) => element.tableCell(isHeader, align[column] ?? null, convertNode(cells, cell, writing))),
  );
}

const cells: NodeTable<RedlineCell, Writing, ElementContent[]> = {
  tableCell: ({ children }, writing) => inlineElements(children, writing),
  insertion: ({ children }, writing) =>
    children.map((cell) => inserted('span', inlineElements(cell.children, inInsertion(writing)))),
  deletion: ({ children }, writing) =>
    children.map((cell) => deleted('span', inlineElements(cell.children, inDeletion(writing)))),
};
