import type { Emphasis, FootnoteReference, Inline, Link, Ref, Strong, Term } from '../code/clause-tree.ts';
import type { Word } from './sentences.ts';
import { isSpoken, splitWords } from './words.ts';

/** A word, or a node that counts as one, with its number: equal words have equal numbers. */
export interface NumberedWord extends Word {
  readonly number: number;
  /** Whether it is more than a punctuation mark. */
  readonly spoken: boolean;
}

/** A space or a line end: it stays where the words around it stay. */
export interface BlankItem {
  readonly type: 'space' | 'break';
}

/** A word or a punctuation mark. */
export interface WordItem extends NumberedWord {
  readonly type: 'word';
  /** Its place among the words of the paragraph. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** A node that is only ever marked whole. */
export interface AtomItem extends NumberedWord {
  readonly type: 'atom';
  readonly node: Link | Ref | FootnoteReference;
  readonly from: number;
  readonly to: number;
}

/** What lies around words and may hold marks. */
export interface WrapperItem {
  readonly type: 'wrapper';
  readonly node: Emphasis | Strong | Term;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly items: readonly InlineItem[];
}

/** Inline nodes cut down to what can be marked on its own. */
export type InlineItem = BlankItem | WordItem | AtomItem | WrapperItem;

/** Whether an item is white space. */
export function isBlank(item: InlineItem): item is BlankItem {
  return item.type === 'space' || item.type === 'break';
}

/** The items of a paragraph or cell as a tree, and its words as a sequence. */
export interface InlineRun {
  readonly items: readonly InlineItem[];
  readonly words: readonly NumberedWord[];
}

const space: BlankItem = { type: 'space' };
const lineEnd: BlankItem = { type: 'break' };

/** Cuts inline nodes, in normal form, down to what can be marked. */
export function readInlines(inlines: readonly Inline[], numberOf: (entry: string) => number): InlineRun {
  const words: NumberedWord[] = [];
  let spaced = false;
  const readInto = (items: InlineItem[], node: Inline): InlineItem[] => {
    switch (node.type) {
      case 'text':
        for (const value of splitWords(node.value)) {
          if (value === ' ') {
            spaced = true;
            items.push(space);
            continue;
          }
          const from = words.length;
          const number = numberOf(value);
          const word: WordItem = { type: 'word', value, spaced, number, spoken: isSpoken(value), from, to: from + 1 };
          items.push(word);
          words.push(word);
          spaced = false;
        }
        return items;
      case 'break':
        spaced = true;
        items.push(lineEnd);
        return items;
      case 'emphasis':
      case 'strong':
      case 'term': {
        const from = words.length;
        const inner = node.children.reduce<InlineItem[]>(readInto, []);
        items.push({ type: 'wrapper', node, from, to: words.length, items: inner });
        return items;
      }
      case 'link':
      case 'ref':
      case 'footnoteReference': {
        const from = words.length;
        // A space cannot stand in a word, so that a link never equals the word that it is made of.
        const number = numberOf(` ${JSON.stringify(node)}`);
        const atom: AtomItem = {
          type: 'atom',
          node,
          value: textOf(node),
          spaced,
          number,
          spoken: true,
          from,
          to: from + 1,
        };
        items.push(atom);
        words.push(atom);
        spaced = false;
        return items;
      }
    }
  };
  return { items: inlines.reduce<InlineItem[]>(readInto, []), words };
}

function textOf(node: Inline): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : node.type;
}

/** The items as inline nodes in normal form. */
export function writeInlines(items: readonly InlineItem[]): Inline[] {
  const nodes: Inline[] = [];
  let text = '';
  const closeText = (): void => {
    if (text !== '') nodes.push({ type: 'text', value: text });
    text = '';
  };
  for (const item of items) {
    if (item.type === 'word') text += item.value;
    else if (item.type === 'space') text += ' ';
    else {
      closeText();
      nodes.push(isBlank(item) ? { type: 'break' } : item.node);
    }
  }
  closeText();
  return nodes;
}
