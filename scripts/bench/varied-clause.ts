import type { Block, ClauseTree, Inline, List, Paragraph, Table } from '../../src/model/clause-tree.ts';
import type { Random } from '../../tests/generated-code/random.ts';
import { phrase, variedSentence, word } from './varied-prose.ts';

/** A clause of about 150 words: paragraphs with bold text, a term and a link; a list, a table or a numbered paragraph. */
export function variedClause(random: Random, place: number): ClauseTree {
  const last: Block = place % 5 === 4 ? table(random) : numbered(random, place);
  const list: Block = place % 5 < 2 ? bulletList(random) : paragraph(random);
  return { type: 'clause', children: [paragraph(random), richParagraph(random), list, last] };
}

/** A clause of paragraphs with the given number of words. */
export function longClause(random: Random, words: number): ClauseTree {
  const children: Block[] = [];
  for (let count = 0; count < words;) {
    const block = paragraph(random);
    count += countWords(block);
    children.push(block);
  }
  return { type: 'clause', children };
}

/** The number of words in a node. */
export function countWords(node: { readonly value?: string; readonly children?: readonly object[] }): number {
  const own = node.value?.split(' ').filter((each) => each !== '').length ?? 0;
  return (node.children ?? []).reduce((sum, child) => sum + countWords(child), own);
}

function text(value: string): Inline {
  return { type: 'text', value };
}

/** Two sentences of plain words. */
export function paragraph(random: Random): Paragraph {
  const sentences = Array.from({ length: 2 }, () => variedSentence(random));
  return { type: 'paragraph', children: [text(sentences.join(' '))] };
}

function richParagraph(random: Random): Paragraph {
  const children: Inline[] = [
    text(`${variedSentence(random)} `),
    { type: 'strong', children: [text(phrase(random, 4))] },
    text(` ${phrase(random, 6)} `),
    { type: 'term', id: 'record', children: [text(phrase(random, 2))] },
    text(`. ${variedSentence(random)} See `),
    { type: 'link', url: `https://www.gov.uk/${word(random)}`, children: [text(phrase(random, 3))] },
    text('.'),
  ];
  return { type: 'paragraph', children };
}

/** Five items of about seven words. */
export function bulletList(random: Random): List {
  const children = Array.from({ length: 5 }, () => ({
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: [text(`${phrase(random, 7)};`)] }],
  }));
  return { type: 'list', ordered: false, start: 1, children };
}

function table(random: Random): Table {
  const cell = (): Table['children'][number]['children'][number] => {
    return { type: 'tableCell', children: [text(phrase(random, 3))] };
  };
  const children = Array.from({ length: 4 }, () => ({ type: 'tableRow' as const, children: [cell(), cell()] }));
  return { type: 'table', align: [null, null], children };
}

function numbered(random: Random, place: number): Block {
  return { type: 'numbered', id: `paragraph-${place}`, number: String(place), children: [paragraph(random)] };
}
