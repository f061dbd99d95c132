import type { Block } from '../model/clause-tree.ts';
import { isAside, isParentOf, isTextStyle } from '../model/nodes.ts';
import {
  add,
  addBlocks,
  inWords,
  isCounted,
  originsInWords,
  putInWords,
  type ChangeTally,
  type CountedBlock,
} from './change-tally.ts';
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
import { say } from '../words/say.ts';
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
  const found = tallyOf(redline, labelOf);
  return [
    ...originsInWords(found, known),
    ...inWords(found),
    ...putInWords('added', found),
    ...putInWords('removed', found),
    ...found.notes,
    ...(hasChangedCharacters(redline) ? [charactersChanged] : []),
  ];
}

/** Of the same, only which clauses text came from, and which have it now. */
export function originsOfText(
  redline: Redline,
  labelOf: ReferenceNames['labelOf'],
  known: ReadonlySet<string> = new Set(),
): readonly string[] {
  return originsInWords(tallyOf(redline, labelOf), known);
}

function tallyOf(redline: Redline, labelOf: ReferenceNames['labelOf']): ChangeTally {
  const found: ChangeTally = {
    counts: new Map(),
    putIn: { added: [], removed: [] },
    notes: new Set(),
    from: new Set(),
    to: new Set(),
    references: { insertion: 0, deletion: 0 },
    labelOf,
    isReshaped: false,
  };
  readBlocks(redline.children, found);
  const moved = (mark: 'insertion' | 'deletion', action: 'added' | 'removed'): number =>
    found.references[mark] - (found.counts.get(`${action} footnoteDefinition`)?.count ?? 0);
  addBlocks(found, 'moved', 'footnoteDefinition', Math.min(moved('insertion', 'added'), moved('deletion', 'removed')));
  return found;
}

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
      for (const child of block.children) addBlocks(found, 'added', nameOf(child));
      return;
    case 'deletion':
      for (const child of block.children) addBlocks(found, 'removed', nameOf(child));
      return;
    case 'moved':
      // Footnotes are in the order of their references.
      if (block.children[0].type !== 'footnoteDefinition') addBlocks(found, 'moved', nameOfMoved(block.children[0]));
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
      if (block.children.some(hasMarks)) add(found, 'subheadingChanged');
      readInside(block.children, found);
      return;
    case 'list':
      if (block.was !== undefined) found.notes.add(listChange(block.was, block));
      for (const item of block.children) readItem(item, found);
      return;
    case 'table':
      if (block.columns !== undefined) found.notes.add(say.redline.changesInWords.columnsInAnotherOrder);
      if (alignChange(block) !== undefined) found.notes.add(say.redline.changesInWords.columnsAligned);
      for (const row of block.children) readRow(row, found);
      return;
    case 'numbered':
      if (block.was !== undefined) add(found, 'paragraphRenumbered');
      break;
    case 'footnoteDefinition':
      if (block.children.some(hasMarks)) add(found, 'footnoteChanged');
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
    if (isPart && block.type === 'list') addBlocks(found, 'removed', 'listItem', block.children.length);
    else if (isPart && block.type === 'table') addBlocks(found, 'removed', 'tableRow', block.children.length);
    else addBlocks(found, 'removed', nameOf(block));
  }
}

const pieceType = ([first]: readonly RedlineBlock[]) => (first?.type === 'numbered' ? 'numbered' : 'paragraph');

/** Of a block that also became another kind of block, the old name. */
function nameOfMoved(block: MovedBlock): CountedBlock {
  if (block.type !== 'reshaped') return nameOf(block);
  const [before] = block.before;
  return before === undefined ? 'text' : nameOf(before);
}

function nameOf({ type }: RedlineBlock | Block): CountedBlock {
  return isCounted(type) ? type : 'text';
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
  add(found, 'sentenceChanged', changed);
  add(found, 'sentenceAdded', added);
  add(found, 'sentenceRemoved', removed);
  add(found, 'sentenceMoved', moved);
  add(found, 'passageMoved', partsMoved);
  add(found, 'linkChanged', redirected.size);
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
      found.notes.add(say.redline.changesInWords.definedTerms);
    if (isTextStyle(node) && node.only !== undefined) found.notes.add(say.redline.changesInWords.styles[node.type]);
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
      addBlocks(found, 'added', 'listItem', item.children.length);
      return;
    case 'deletion':
      addBlocks(found, 'removed', 'listItem', item.children.length);
      return;
    case 'movedAway':
      return;
    case 'movedToClause':
      found.to.add(item.clause);
      return;
    case 'moved':
      addBlocks(found, 'moved', 'listItem');
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
          addBlocks(found, cell.type === 'insertion' ? 'added' : 'removed', 'tableCell', cell.children.length);
        else if (readable(cell.children, found).some(hasMarks)) add(found, 'tableCellChanged');
      }
      return;
    case 'insertion':
      addBlocks(found, 'added', 'tableRow', row.children.length);
      return;
    case 'deletion':
      addBlocks(found, 'removed', 'tableRow', row.children.length);
      return;
    case 'movedAway':
      return;
    case 'movedToClause':
      found.to.add(row.clause);
      return;
    case 'moved':
      addBlocks(found, 'moved', 'tableRow');
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
