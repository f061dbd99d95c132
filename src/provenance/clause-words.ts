import type { Clause } from '../code/code.ts';
import type { ClauseNode, ClauseTree } from '../code/clause-tree.ts';
import { plainText } from '../code/plain-text.ts';
import { sentenceEnds } from '../redline/sentences.ts';
import { splitWords } from '../redline/words.ts';

/** A sentence of a clause. */
export interface Sentence {
  /** Its words with single spaces. */
  readonly text: string;
  /** Its words with ids in place of printed references: the same in two revisions where only a number changed. */
  readonly key: string;
  /** Id of the numbered paragraph in which it stands. */
  readonly paragraph?: string;
  /** Whether it is the title of the clause. */
  readonly title: boolean;
  /** Where it begins and ends in the words of the clause. */
  readonly start: number;
  readonly end: number;
}

/** The words of a clause: its title and then its text, with one space between words, sentences and paragraphs. */
export interface ClauseWords {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Words as they are searched and compared: white space is one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a clause and its sentences in order. `labelOf` prints references. */
export function wordsOfClause(clause: Clause, labelOf: (to: string) => string): ClauseWords {
  const sentences: Sentence[] = [];
  let text = '';
  const add = (sentence: Pick<Sentence, 'text' | 'key' | 'paragraph' | 'title'>): void => {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? sentence.text : `${text} ${sentence.text}`;
    sentences.push({ ...sentence, start, end: text.length });
  };
  add({ text: spaced(clause.text.front.title), key: spaced(clause.text.front.title), title: true });
  for (const { node, paragraph } of leaves(clause.text.tree)) {
    const keys = splitSentences(spaced(plainText(node, (to) => `@${to}`)));
    const texts = splitSentences(spaced(plainText(node, labelOf)));
    // A label never ends a sentence, so the two are split alike; were they not, the printed words would do as a key.
    for (const [index, one] of texts.entries())
      add({
        text: one,
        key: keys.length === texts.length ? (keys[index] ?? one) : one,
        ...(paragraph === undefined ? {} : { paragraph }),
        title: false,
      });
  }
  return { text, sentences };
}

/** The paragraphs and table cells of a clause, which hold its words. */
function leaves(tree: ClauseTree): readonly { readonly node: ClauseNode; readonly paragraph?: string }[] {
  const found: { readonly node: ClauseNode; readonly paragraph?: string }[] = [];
  const walk = (node: ClauseNode | ClauseTree, paragraph?: string): void => {
    if (node.type === 'paragraph' || node.type === 'tableCell')
      found.push({ node, ...(paragraph === undefined ? {} : { paragraph }) });
    else if ('children' in node)
      for (const child of node.children) walk(child, node.type === 'numbered' ? node.id : paragraph);
  };
  walk(tree);
  return found;
}

/** The sentences of a paragraph whose white space is single spaces. */
function splitSentences(text: string): readonly string[] {
  const tokens = splitWords(text);
  const words = tokens.flatMap((value, index) => (value === ' ' ? [] : [{ value, spaced: tokens[index - 1] === ' ' }]));
  let start = 0;
  return sentenceEnds(words).map((end) => {
    const sentence = words
      .slice(start, end)
      .map(({ value, spaced: space }, index) => (space && index > 0 ? ` ${value}` : value))
      .join('');
    start = end;
    return sentence;
  });
}
