import type { Block, Inline, ListItem, TableCell, TableRow } from '../code/clause-tree.ts';
import type { Reader } from './reader.ts';
import { createUnit, type Unit, type UnitKind } from './unit.ts';

/** How alike paragraphs, items or rows have to be to be one that was amended. */
const wordsThreshold = 0.25;
/** How alike lists, tables, notes or examples have to be: they stay what they are though most of their content changes. */
const containerThreshold = 0.1;

/** A block as it is compared with the blocks of the other side. */
export function unitOfBlock(block: Block, source: string, reader: Reader): Unit {
  return createUnit({ ...kindOfBlock(block), source }, () => spokenWords(block, reader));
}

function kindOfBlock(block: Block): UnitKind {
  switch (block.type) {
    case 'paragraph':
      return { kind: block.type, divisible: true, threshold: wordsThreshold };
    case 'numbered': {
      const divisible = wordsOfDivisible(block) !== undefined;
      return { kind: block.type, identity: block.id, binding: true, divisible, threshold: wordsThreshold };
    }
    case 'footnoteDefinition':
      return { kind: block.type, identity: block.label, threshold: wordsThreshold };
    default:
      return { kind: block.type, threshold: containerThreshold };
  }
}

/** A list item as it is compared. */
export function unitOfItem(item: ListItem, source: string, reader: Reader): Unit {
  const divisible = wordsOfDivisible(item) !== undefined;
  return createUnit({ kind: item.type, divisible, threshold: wordsThreshold, source }, () => spokenWords(item, reader));
}

/** A table row as it is compared; what stands in its first cell names it. */
export function unitOfRow(row: TableRow, source: string, reader: Reader): Unit {
  const [first] = row.children;
  const identity = first && first.children.length > 0 ? { identity: JSON.stringify(first) } : {};
  return createUnit({ kind: row.type, ...identity, threshold: wordsThreshold, source }, () => spokenWords(row, reader));
}

/** The words of a block or item that may be split and merged, which holds one paragraph and nothing else. */
export function wordsOfDivisible(node: Block | ListItem): readonly Inline[] | undefined {
  if (node.type === 'paragraph') return node.children;
  if (node.type !== 'numbered' && node.type !== 'listItem') return undefined;
  const [only, ...others] = node.children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : undefined;
}

type Worded = Block | ListItem | TableRow | TableCell;

/** The numbers of the words of a node, without punctuation. */
export function spokenWords(node: Worded, reader: Reader): readonly number[] {
  const numbers: number[] = [];
  const read = (each: Worded): void => {
    if (each.type !== 'paragraph' && each.type !== 'tableCell') each.children.forEach(read);
    else for (const word of reader.read(each.children).words) if (word.spoken) numbers.push(word.number);
  };
  read(node);
  return numbers;
}
