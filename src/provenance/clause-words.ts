import type { Clause } from '../model/code.ts';
import type { ClauseNode, ClauseTree } from '../model/clause-tree.ts';
import { plainText } from '../model/plain-text.ts';
import { splitSentences } from '../redline/sentences.ts';

/** A sentence of a clause. */
export interface Sentence {
  /** Its text with single spaces. */
  readonly text: string;
  /** Its text with ids instead of printed references, so that renumbering does not change it. */
  readonly key: string;
  /** Id of its numbered paragraph, if any. */
  readonly paragraph?: string;
  /** Whether it is the title of the clause. */
  readonly title: boolean;
  /** Index of its paragraph or table cell; the title has the first. */
  readonly leaf: number;
  /** Its range in the text of the clause. */
  readonly start: number;
  readonly end: number;
}

/** The title and text of a clause, with one space between words, sentences and paragraphs. */
export interface ClauseWords {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Gives the label of a reference in the clause with an id. */
export type LabelOf = (to: string, within?: string) => string;

/** Collapses white space to single spaces, for searching and comparing. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The text of a clause and its sentences, in order.
 *
 * @param labelOf gives the label of a reference
 */
export function wordsOfClause(clause: Clause, labelOf: LabelOf): ClauseWords {
  const sentences: Sentence[] = [];
  let text = '';
  const add = (sentence: Omit<Sentence, 'start' | 'end'>): void => {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? sentence.text : `${text} ${sentence.text}`;
    sentences.push({ ...sentence, start, end: text.length });
  };
  const title = collapseSpaces(clause.text.front.title);
  add({ text: title, key: title, title: true, leaf: 0 });
  for (const [place, { node, paragraph }] of leavesOf(clause.text.tree).entries()) {
    // As in a redline, which compares characters as they were typed.
    const [keyed, printed] = [
      plainText(node, (to) => `@${to}`, asTyped),
      plainText(node, (to) => labelOf(to, clause.id), asTyped),
    ];
    const texts = splitSentences(collapseSpaces(printed));
    const keys = keyed === printed ? texts : splitSentences(collapseSpaces(keyed));
    // A label never ends a sentence, so both split alike; otherwise the printed text is used as the key.
    for (const [index, sentence] of texts.entries())
      add({
        text: sentence,
        key: keys.length === texts.length ? (keys[index] ?? sentence) : sentence,
        ...(paragraph === undefined ? {} : { paragraph }),
        title: false,
        leaf: place + 1,
      });
  }
  return { text, sentences };
}

const asTyped = (text: string): string => text;

/** The paragraphs, sub-headings and table cells of a clause, which contain its words. */
export function leavesOf(tree: ClauseTree): readonly { readonly node: ClauseNode; readonly paragraph?: string }[] {
  const nodes: { readonly node: ClauseNode; readonly paragraph?: string }[] = [];
  const visit = (node: ClauseNode | ClauseTree, paragraph?: string): void => {
    if (node.type === 'paragraph' || node.type === 'subheading' || node.type === 'tableCell')
      nodes.push({ node, ...(paragraph === undefined ? {} : { paragraph }) });
    else if ('children' in node)
      for (const child of node.children) visit(child, node.type === 'numbered' ? node.id : paragraph);
  };
  visit(tree);
  return nodes;
}
