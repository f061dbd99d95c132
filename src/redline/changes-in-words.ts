import type { Block } from '../model/clause-tree.ts';
import { asides, isAside, isParentOf, isTextStyle, textStyles } from '../model/nodes.ts';
import { add, inWords, putInWords, type ChangeTally } from './change-tally.ts';
import { nameOfLabel } from './item-numbers.ts';
import { countSentences } from './count-sentences.ts';
import {
  charactersChanged,
  describeMerged,
  describeSplit,
  figureChange,
  listChange,
  subheadingChange,
} from './mark-words.ts';
import { hasChangedCharacters, hasMarks } from './marks.ts';
import type { MovedBlock, Redline, RedlineBlock, RedlineInline, RedlineItem, RedlineRow } from './redline-tree.ts';
import { describeReshaped } from './reshaped-words.ts';
import { findRedirected, type ReferenceNames } from './same-words.ts';
import { alignChange } from './table-mark-words.ts';
import { isWord, splitWords } from './words.ts';

/**
 * What a redline changes, in plain words: `2 sentences changed`, `1 paragraph added`. Empty if it has no marks.
 *
 * @param labelOf how a reference to a clause is printed
 * @param known clauses that are not mentioned as the origin or the new place of text
 */
export function changesInWords(
  redline: Redline,
  labelOf: ReferenceNames['labelOf'],
  known: ReadonlySet<string> = new Set(),
): readonly string[] {
  const references = { insertion: 0, deletion: 0 };
  const found: ChangeTally = {
    counts: new Map(),
    putIn: { added: [], removed: [] },
    notes: new Set(),
    from: new Set(),
    to: new Set(),
    references,
    labelOf,
    isReshaped: false,
  };
  readBlocks(redline.children, found);
  const moved = (mark: keyof typeof references, what: string): number =>
    references[mark] - (found.counts.get(what) ?? 0);
  add(found, 'footnote moved', Math.min(moved('insertion', 'footnote added'), moved('deletion', 'footnote removed')));
  const isNews = (clause: string): boolean => !known.has(clause);
  return [
    ...inClauses(
      'text came from',
      [...found.from].filter(isNews).map((clause) => labelOf(clause, 'before')),
    ),
    ...inClauses(
      'text is now in',
      [...found.to].filter(isNews).map((clause) => labelOf(clause, 'after')),
    ),
    ...[...found.counts].map(([what, count]) => inWords(what, count)),
    ...putInWords('added', found),
    ...putInWords('removed', found),
    ...found.notes,
    ...(hasChangedCharacters(redline) ? [charactersChanged] : []),
  ];
}

const inClauses = (what: string, labels: readonly string[]): readonly string[] =>
  labels.length === 0 ? [] : [`${what} ${labels.join(' and ')}`];

/** Reads neighbouring blocks; `before` is the text that they had another shape of, if any. */
function readBlocks(blocks: readonly RedlineBlock[], found: ChangeTally, before: readonly Block[] = []): void {
  for (const [index, block] of blocks.entries()) {
    const isAmong = isNumberedList(blocks[index - 1]) || isNumberedList(blocks[index + 1]);
    if (isAmong && (block.type === 'insertion' || block.type === 'deletion') && block.children.every(isNumberedList))
      found.putIn[block.type === 'insertion' ? 'added' : 'removed'].push(...block.children.flatMap(labelsOf));
    else if (block.type === 'deletion' && before.length > 0) readGone(block.children, before, found);
    else readBlock(block, found);
  }
}

const isNumberedList = (block: RedlineBlock | Block | undefined): boolean => block?.type === 'list' && block.ordered;

const labelsOf = (block: Block): readonly string[] =>
  block.type === 'list' ? block.children.map((_, index) => nameOfLabel(block.format, block.start + index)) : [];

function readBlock(block: RedlineBlock, found: ChangeTally): void {
  switch (block.type) {
    case 'insertion':
      for (const child of block.children) add(found, `${nameOf(child)} added`);
      return;
    case 'deletion':
      for (const child of block.children) add(found, `${nameOf(child)} removed`);
      return;
    case 'moved':
      // Footnotes are in the order of their references.
      if (block.children[0].type !== 'footnoteDefinition') add(found, `${nameOfMoved(block.children[0])} moved`);
      break;
    case 'movedAway':
      return;
    case 'movedFromClause':
      found.from.add(block.clause);
      break;
    case 'movedToClause':
      found.to.add(block.clause);
      return;
    case 'reshaped':
      found.notes.add(describeReshaped(block));
      readBlocks(block.children, { ...found, isReshaped: true }, block.before);
      return;
    case 'split':
      found.notes.add(describeSplit(pieceType(block.children), block.children.length));
      break;
    case 'merged':
      found.notes.add(describeMerged(pieceType(block.children), block.children.length));
      break;
    case 'paragraph':
      readSentences(block.children, found);
      return;
    case 'subheading':
      if (block.was !== undefined) found.notes.add(subheadingChange(block.was, block));
      if (block.children.some(hasMarks)) add(found, 'sub-heading changed');
      readInside(block.children, found);
      return;
    case 'list':
      if (block.was !== undefined) found.notes.add(listChange(block.was, block));
      for (const item of block.children) readItem(item, found);
      return;
    case 'table':
      if (block.columns !== undefined) found.notes.add('columns in another order');
      if (alignChange(block) !== undefined) found.notes.add('columns aligned differently');
      for (const row of block.children) readRow(row, found);
      return;
    case 'numbered':
      if (block.was !== undefined) add(found, 'paragraph renumbered');
      break;
    case 'footnoteDefinition':
      if (block.children.some(hasMarks)) add(found, 'footnote changed');
      return;
    case 'figure':
      if (block.was !== undefined) found.notes.add(figureChange(block.was, block));
      break;
    case 'quotation':
    case 'source':
    case 'definitions':
      break;
    default:
      if (!isAside(block)) block satisfies never;
  }
  readBlocks(block.children, found);
}

/** What is gone of text in another shape. Of a list or table that has another shape now, it is items or rows. */
function readGone(gone: readonly Block[], before: readonly Block[], found: ChangeTally): void {
  for (const block of gone) {
    const isPart = !before.includes(block);
    if (isPart && block.type === 'list') add(found, 'list item removed', block.children.length);
    else if (isPart && block.type === 'table') add(found, 'table row removed', block.children.length);
    else add(found, `${nameOf(block)} removed`);
  }
}

const pieceType = ([first]: readonly RedlineBlock[]) => (first?.type === 'numbered' ? 'numbered' : 'paragraph');

/** Of a block that also became another kind of block, the old name. */
function nameOfMoved(block: MovedBlock): string {
  if (block.type !== 'reshaped') return nameOf(block);
  const [before] = block.before;
  return before === undefined ? 'text' : nameOf(before);
}

function nameOf(block: RedlineBlock | Block): string {
  if (block.type === 'footnoteDefinition') return 'footnote';
  if (block.type === 'numbered') return 'numbered paragraph';
  if (block.type === 'subheading') return 'sub-heading';
  return isAside(block) ? asides[block.type].label.toLowerCase() : block.type;
}

/** The words of a paragraph or cell; of text in another shape without changed punctuation, which belongs to the shape. */
function readable(nodes: readonly RedlineInline[], { isReshaped }: ChangeTally): readonly RedlineInline[] {
  const isMark = (node: RedlineInline): boolean => node.type === 'insertion' || node.type === 'deletion';
  return isReshaped ? nodes.filter((node) => !isMark(node) || !isPunctuation(node)) : nodes;
}

function isPunctuation(node: RedlineInline): boolean {
  if (node.type === 'text') return !splitWords(node.value).some(isWord);
  return isParentOf(node, 'inline') || node.type === 'insertion' || node.type === 'deletion'
    ? node.children.every(isPunctuation)
    : false;
}

function readSentences(all: readonly RedlineInline[], found: ChangeTally): void {
  const nodes = readable(all, found);
  const redirected = findRedirected(nodes, found);
  // Words whose link leads elsewhere are the same words.
  const withoutLinks = nodes.flatMap((node, index): readonly RedlineInline[] => {
    return redirected.has(index - 1) ? [] : (redirected.get(index)?.children ?? [node]);
  });
  const { changed, added, removed, moved, partsMoved } = countSentences(withoutLinks);
  add(found, 'sentence changed', changed);
  add(found, 'sentence added', added);
  add(found, 'sentence removed', removed);
  add(found, 'sentence moved', moved);
  add(found, 'passage moved', partsMoved);
  add(found, 'link changed', redirected.size);
  readInside(nodes, found);
}

function readInside(nodes: readonly RedlineInline[], found: ChangeTally): void {
  for (const node of nodes) {
    if (node.type === 'movedFromClause') found.from.add(node.clause);
    if (node.type === 'movedToClause') found.to.add(node.clause);
    if (node.type === 'insertion' || node.type === 'deletion') {
      const references = node.children.filter(({ type }) => type === 'footnoteReference').length;
      if (references === node.children.length) found.references[node.type] += references;
    }
    if (node.type === 'term' && (node.only !== undefined || node.was !== undefined))
      found.notes.add('defined terms changed');
    if (isTextStyle(node) && node.only !== undefined) found.notes.add(`${textStyles[node.type].style} words changed`);
    if (
      node.type === 'moved' ||
      node.type === 'movedFromClause' ||
      (isParentOf(node, 'inline') && node.type !== 'link')
    )
      readInside(node.children, found);
  }
}

function readItem(item: RedlineItem, found: ChangeTally): void {
  switch (item.type) {
    case 'listItem':
      readBlocks(item.children, found);
      return;
    case 'insertion':
      add(found, 'list item added', item.children.length);
      return;
    case 'deletion':
      add(found, 'list item removed', item.children.length);
      return;
    case 'movedAway':
      return;
    case 'movedToClause':
      found.to.add(item.clause);
      return;
    case 'moved':
      add(found, 'list item moved');
      break;
    case 'movedFromClause':
      found.from.add(item.clause);
      break;
    case 'split':
      found.notes.add(describeSplit('listItem', item.children.length));
      break;
    case 'merged':
      found.notes.add(describeMerged('listItem', item.children.length));
      break;
    default:
      item satisfies never;
      return;
  }
  for (const child of item.children) readItem(child, found);
}

function readRow(row: RedlineRow, found: ChangeTally): void {
  switch (row.type) {
    case 'tableRow':
      for (const cell of row.children) {
        if (cell.type !== 'tableCell')
          add(found, `table cell ${cell.type === 'insertion' ? 'added' : 'removed'}`, cell.children.length);
        else if (readable(cell.children, found).some(hasMarks)) add(found, 'table cell changed');
      }
      return;
    case 'insertion':
      add(found, 'table row added', row.children.length);
      return;
    case 'deletion':
      add(found, 'table row removed', row.children.length);
      return;
    case 'movedAway':
      return;
    case 'movedToClause':
      found.to.add(row.clause);
      return;
    case 'moved':
      add(found, 'table row moved');
      break;
    case 'movedFromClause':
      found.from.add(row.clause);
      break;
    default:
      row satisfies never;
      return;
  }
  for (const child of row.children) readRow(child, found);
}
