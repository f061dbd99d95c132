import type { Block, Inline, ListItem, Table, TableCell, TableRow } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import type { Reader } from './reader.ts';
import { numberedText, pairsOfAll, type NumberedText, type WordPairs } from './similarity.ts';
import { createUnit, type Unit, type UnitKind } from './unit.ts';

/** Minimum similarity for paragraphs, items or rows to be one that was amended. */
const wordsThreshold = 0.25;
/**
 * Minimum similarity for lists, tables, notes or examples, which stay the same thing even if most of their content
 * changes.
 */
const containerThreshold = 0.1;

/** A block as a unit of comparison. */
export function unitOfBlock(block: Block, source: string, reader: Reader): Unit {
  const cells = block.type === 'table' ? { pairsOfCells: () => pairsOfCells(block, reader) } : {};
  return createUnit({ ...kindOfBlock(block), ...cells, source }, () => numbersIn(block, reader));
}

function pairsOfCells({ children }: Table, reader: Reader): WordPairs {
  return pairsOfAll(children.flatMap((row) => row.children.map((cell) => numbersIn(cell, reader))));
}

function kindOfBlock(block: Block): UnitKind {
  switch (block.type) {
    case 'paragraph':
      return { kind: block.type, divisible: true, threshold: wordsThreshold };
    case 'subheading':
      return { kind: block.type, threshold: wordsThreshold };
    case 'numbered': {
      const divisible = wordsOfDivisible(block) !== undefined;
      return { kind: block.type, identity: block.id, strict: true, divisible, threshold: wordsThreshold };
    }
    case 'footnoteDefinition':
      // A footnote that was added or removed gives the ones after it other labels.
      return { kind: block.type, identity: block.label, weak: true, threshold: wordsThreshold };
    case 'figure':
      return { kind: block.type, identity: block.picture.file, weak: true, threshold: containerThreshold };
    default:
      return { kind: block.type, threshold: containerThreshold };
  }
}

/** A list item as a unit of comparison. */
export function unitOfItem(item: ListItem, source: string, reader: Reader): Unit {
  const divisible = wordsOfDivisible(item) !== undefined;
  return createUnit({ kind: item.type, divisible, threshold: wordsThreshold, source }, () => numbersIn(item, reader));
}

/** A table row as a unit of comparison, identified by its first cell. */
export function unitOfRow(row: TableRow, source: string, reader: Reader): Unit {
  const [first] = row.children;
  const identity = first && first.children.length > 0 ? { identity: JSON.stringify(first) } : {};
  return createUnit({ kind: row.type, ...identity, threshold: wordsThreshold, source }, () => numbersIn(row, reader));
}

/** The words of a block or item that may be split or merged, which contains one paragraph and nothing else. */
export function wordsOfDivisible(node: Block | ListItem): readonly Inline[] | undefined {
  if (node.type === 'paragraph') return node.children;
  if (node.type !== 'numbered' && node.type !== 'listItem') return undefined;
  const [only, ...others] = node.children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : undefined;
}

type NodeWithWords = Block | ListItem | TableRow | TableCell;

/** The numbers of a node's words, without punctuation. */
export function wordNumbers(node: NodeWithWords, reader: Reader): readonly number[] {
  return numbersIn(node, reader).words;
}

/** The words of a node, without punctuation, as they are compared. No node is read twice. */
export function numbersIn(node: NodeWithWords, reader: Reader): NumberedText {
  if (isParentOf(node, 'inline')) return numbersOf(node.children, reader);
  const known = reader.texts.get(node);
  if (known) return known;
  const numbers: number[] = [];
  for (const child of node.children) for (const number of numbersIn(child, reader).words) numbers.push(number);
  const text = numberedText(numbers);
  reader.texts.set(node, text);
  return text;
}

/** The words of a paragraph or cell, without punctuation. */
export function numbersOf(inlines: readonly Inline[], reader: Reader): NumberedText {
  const known = reader.texts.get(inlines);
  if (known) return known;
  const text = numberedText(reader.numbersOf(inlines));
  reader.texts.set(inlines, text);
  return text;
}
