import type { Emphasis, Inline, Strong, Term } from '../code/clause-tree.ts';
import type { NumberedWord } from './align-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { splitWords } from './words.ts';

/** What lies around words and may hold marks. */
export type Wrapper = Emphasis | Strong | Term;

/** A space or a line end: it stays where the words around it stay. */
export interface Blank {
  readonly type: 'blank';
  readonly node: Inline;
}

/** A word, a punctuation mark, or a node that is only ever marked whole: link, reference, footnote call. */
export interface WordItem {
  readonly type: 'word';
  readonly node: Inline;
  /** Its place among the words of the paragraph. */
  readonly from: number;
  readonly to: number;
}

/** Emphasis, strong or a term, with what is in it. */
export interface WrapperItem {
  readonly type: 'wrapper';
  readonly node: Wrapper;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly items: readonly InlineItem[];
}

/** Inline nodes cut down to what can be marked on its own. */
export type InlineItem = Blank | WordItem | WrapperItem;

/** The items of a paragraph or cell as a tree, and its words as a sequence. */
export interface InlineRun {
  readonly items: readonly InlineItem[];
  readonly words: readonly NumberedWord[];
}

/** Cuts inline nodes, in normal form, down to what can be marked. */
export function readInlines(inlines: readonly Inline[], vocabulary: Vocabulary): InlineRun {
  const words: NumberedWord[] = [];
  let spaced = false;
  const addWord = (node: Inline, value: string, entry: string): WordItem => {
    words.push({ value, spaced, number: vocabulary(entry) });
    spaced = false;
    return { type: 'word', node, from: words.length - 1, to: words.length };
  };
  const addBlank = (node: Inline): Blank => {
    spaced = true;
    return { type: 'blank', node };
  };
  const read = (node: Inline): readonly InlineItem[] => {
    switch (node.type) {
      case 'text':
        return splitWords(node.value).map((value) => {
          const text = { type: 'text' as const, value };
          return value === ' ' ? addBlank(text) : addWord(text, value, value);
        });
      case 'break':
        return [addBlank(node)];
      case 'emphasis':
      case 'strong':
      case 'term': {
        const from = words.length;
        const items = node.children.flatMap(read);
        return [{ type: 'wrapper', node, from, to: words.length, items }];
      }
      case 'link':
      case 'ref':
      case 'footnoteReference':
        // A space cannot stand in a word, so that a link never equals the word that it is made of.
        return [addWord(node, textOf(node), ` ${JSON.stringify(node)}`)];
    }
  };
  return { items: inlines.flatMap(read), words };
}

function textOf(node: Inline): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : node.type;
}

/** The items as inline nodes in normal form. */
export function writeInlines(items: readonly InlineItem[]): Inline[] {
  const nodes: Inline[] = [];
  for (const { node } of items) {
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value };
    } else {
      nodes.push(node);
    }
  }
  return nodes;
}
