import type { Block, ClauseTree, ListItem } from '../../code/clause-tree.ts';
import { isAside } from '../../code/nodes.ts';
import { plainText } from '../../code/plain-text.ts';
import { splitSentences } from '../sentences.ts';

/** A sentence, list item or table row of a clause. */
export interface Sentence {
  readonly clause: string;
  /** Id of the numbered paragraph in which it stands. */
  readonly paragraph?: string;
  readonly text: string;
  /** The words before the list in which it stands, such as `A force must:`; empty elsewhere. */
  readonly lead: string;
}

/**
 * The sentences of a clause that are part of the Code, in order: texts beside it bind nobody and are left out, so that
 * a duty that was moved into one is a duty removed. A reference stands as the id of its target between two private
 * characters, so that renumbering changes no sentence; `withLabels` puts the labels in.
 */
export function sentencesOf(clause: string, tree: ClauseTree): readonly Sentence[] {
  return fromBlocks(tree.children, { clause }, '');
}

/** A sentence as it is printed. */
export function withLabels(text: string, labelOf: (id: string) => string): string {
  return text.replaceAll(/\uE000([^\uE001]*)\uE001/gu, (_, id: string) => labelOf(id));
}

const reference = (to: string): string => `\uE000${to}\uE001`;

type Place = Pick<Sentence, 'clause' | 'paragraph'>;

/** The sentences of blocks; `lead` is what the list leads in with in which they stand. */
function fromBlocks(blocks: readonly Block[], place: Place, lead: string): readonly Sentence[] {
  return blocks.flatMap((block, index) => fromBlock(block, place, lead, blocks[index - 1]));
}

function fromBlock(block: Block, place: Place, lead: string, previous: Block | undefined): readonly Sentence[] {
  if (isAside(block)) return [];
  switch (block.type) {
    case 'paragraph':
      return sentences(block).map((text) => ({ ...place, text, lead }));
    case 'list': {
      const words = [lead, leadIn(previous)].filter((part) => part !== '').join(' ');
      return block.children.flatMap((item: ListItem) => fromBlocks(item.children, place, words));
    }
    case 'table':
      return block.children.map((row) => ({
        ...place,
        text: plainText(row, reference).replaceAll('\t', ' | ').replaceAll(/\s+/gu, ' '),
        lead: '',
      }));
    case 'numbered':
      return fromBlocks(block.children, { clause: place.clause, paragraph: block.id }, '');
    case 'footnoteDefinition':
      return fromBlocks(block.children, place, '');
  }
}

function sentences(block: Block): readonly string[] {
  return splitSentences(plainText(block, reference).replaceAll(/\s+/gu, ' ').trim());
}

/** The last sentence of the paragraph before a list, where it does not end there. */
function leadIn(previous: Block | undefined): string {
  const last = previous?.type === 'paragraph' ? (sentences(previous).at(-1) ?? '') : '';
  return /[.!?]$/.test(last) ? '' : last;
}
