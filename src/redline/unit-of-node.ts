import type { Block, Inline, ListItem, TableRow } from '../code/clause-tree.ts';
import type { Unit } from './align-units.ts';
import { wordPairs } from './likeness.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isSpoken, splitWords } from './words.ts';

/** How alike paragraphs, items or rows have to be to be one that was amended. */
const wordsThreshold = 0.25;
/** How alike lists, tables, notes or examples have to be: they stay what they are though most of their content changes. */
const containerThreshold = 0.1;

/** A block as it is compared with the blocks of the other side. */
export function unitOfBlock(block: Block, vocabulary: Vocabulary): Unit {
  const pairs = wordPairs(spokenWords(block, vocabulary));
  switch (block.type) {
    case 'paragraph':
      return { kind: block.type, divisible: true, threshold: wordsThreshold, pairs };
    case 'numbered': {
      const divisible = wordsOfDivisible(block) !== undefined;
      return { kind: block.type, identity: block.id, binding: true, divisible, threshold: wordsThreshold, pairs };
    }
    case 'footnoteDefinition':
      return { kind: block.type, identity: block.label, threshold: wordsThreshold, pairs };
    case 'list':
    case 'table':
    case 'note':
    case 'example':
      return { kind: block.type, threshold: containerThreshold, pairs };
  }
}

/** A list item as it is compared. */
export function unitOfItem(item: ListItem, vocabulary: Vocabulary): Unit {
  const divisible = wordsOfDivisible(item) !== undefined;
  const pairs = wordPairs(spokenWords(item, vocabulary));
  return { kind: item.type, divisible, threshold: wordsThreshold, pairs };
}

/** A table row as it is compared; what stands in its first cell names it. */
export function unitOfRow(row: TableRow, vocabulary: Vocabulary): Unit {
  const [first] = row.children;
  const identity = first && first.children.length > 0 ? { identity: JSON.stringify(first) } : {};
  const pairs = wordPairs(spokenWords(row, vocabulary));
  return { kind: row.type, ...identity, threshold: wordsThreshold, pairs };
}

/** The words of a block or item that may be split and merged, which holds one paragraph and nothing else. */
export function wordsOfDivisible(node: Block | ListItem): readonly Inline[] | undefined {
  if (node.type === 'paragraph') return node.children;
  if (node.type !== 'numbered' && node.type !== 'listItem') return undefined;
  const [only, ...others] = node.children;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : undefined;
}

interface WordHolder {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordHolder[];
}

/** The numbers of the words of a node, without punctuation. */
export function spokenWords(node: WordHolder, vocabulary: Vocabulary): readonly number[] {
  const numbers: number[] = [];
  const read = ({ value, children = [] }: WordHolder): void => {
    if (value !== undefined) for (const word of splitWords(value)) if (isSpoken(word)) numbers.push(vocabulary(word));
    children.forEach(read);
  };
  read(node);
  return numbers;
}
