import type { Block, ClauseTree, ListItem } from '../../code/clause-tree.ts';
import { plainText } from '../../code/plain-text.ts';

/** A sentence, list item or table row of a clause. */
export interface Sentence {
  readonly clause: string;
  readonly text: string;
  /** The words before the list in which it stands, such as `A force must:`; empty elsewhere. */
  readonly lead: string;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The sentences of a clause in order. A reference stands as the id of its target between two private characters, so that
 * renumbering changes no sentence; `withLabels` puts the labels in.
 */
export function sentencesOf(clause: string, tree: ClauseTree): readonly Sentence[] {
  return fromBlocks(tree.children, '').map(({ text, lead }) => ({ clause, text, lead }));
}

/** A sentence as it is printed. */
export function withLabels(text: string, labelOf: (id: string) => string): string {
  return text.replaceAll(/\uE000([^\uE001]*)\uE001/gu, (_, id: string) => labelOf(id));
}

const reference = (to: string): string => `\uE000${to}\uE001`;

type Found = Pick<Sentence, 'text' | 'lead'>;

function fromBlocks(blocks: readonly Block[], lead: string): readonly Found[] {
  let last = lead;
  return blocks.flatMap((block) => {
    const found = fromBlock(block, last);
    if (block.type === 'paragraph') last = found.at(-1)?.text ?? lead;
    return found;
  });
}

function fromBlock(block: Block, lead: string): readonly Found[] {
  switch (block.type) {
    case 'paragraph':
      return split(plainText(block, reference)).map((text) => ({ text, lead }));
    case 'list':
      return block.children.flatMap((item: ListItem) => fromBlocks(item.children, lead.endsWith(':') ? lead : ''));
    case 'table':
      return block.children.map((row) => ({ text: plainText(row, reference).replaceAll('\t', ' | '), lead: '' }));
    case 'numbered':
    case 'note':
    case 'example':
    case 'footnoteDefinition':
      return fromBlocks(block.children, '');
    default:
      return block satisfies never;
  }
}

function split(text: string): readonly string[] {
  return [...segmenter.segment(text.replaceAll(/\s+/gu, ' '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
}
