import type { FootnoteReference, Inline, Link, Ref, Term, Text, TextStyle } from '../model/clause-tree.ts';
import { memoize } from '../model/memoize.ts';
import { foldCharacters } from './fold-characters.ts';
import type { Word } from './sentences.ts';
import { isSpace, isWord, splitWords } from './words.ts';

/** A word, punctuation mark or node that is compared as one. Equal words have equal numbers. */
export interface NumberedWord extends Word {
  readonly number: number;
  /** False for a punctuation mark. */
  readonly isWord: boolean;
}

/** A space or line break. It stays if the words around it stay. */
export type BlankItem = SpaceItem | { readonly type: 'break' };

interface SpaceItem {
  readonly type: 'space';
  /** The space, which may be one that does not break. */
  readonly value: string;
}

/** A word or a punctuation mark. */
export interface WordItem extends NumberedWord {
  readonly type: 'word';
  /** Its index among the words of the paragraph. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** A node that is always marked as a whole. */
export interface AtomItem extends NumberedWord {
  readonly type: 'atom';
  readonly node: Link | Ref | FootnoteReference;
  readonly from: number;
  readonly to: number;
}

/** A node around words, which may contain marks. */
export interface WrapperItem {
  readonly type: 'wrapper';
  readonly node: TextStyle | Term;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly items: readonly InlineItem[];
}

/** Inline nodes, divided into what can be marked separately. */
export type InlineItem = BlankItem | WordItem | AtomItem | WrapperItem;

/** Whether an item is white space. */
export function isBlank(item: InlineItem): item is BlankItem {
  return item.type === 'space' || item.type === 'break';
}

/** Whether an item is a node around words. */
export function isWrapper(item: InlineItem): item is WrapperItem {
  return item.type === 'wrapper';
}

/** The items of a paragraph or cell as a tree, and its words as a sequence. */
export interface InlineRun {
  readonly items: readonly InlineItem[];
  readonly words: readonly NumberedWord[];
}

const space: BlankItem = { type: 'space', value: ' ' };
const lineBreak: BlankItem = { type: 'break' };

/** A word, punctuation mark or space of a text. */
interface Token {
  readonly value: string;
  /** The same for words that differ in characters alone. */
  readonly folded: string;
  readonly isSpace: boolean;
  readonly isWord: boolean;
}

/** Kept, because a text is compared with that of every other revision. */
const tokensOf = memoize((text: Text): readonly Token[] => {
  return splitWords(text.value).map((value) => {
    return { value, folded: foldCharacters(value), isSpace: isSpace(value), isWord: isWord(value) };
  });
});

/**
 * Divides inline nodes, in normal form, into what can be marked separately. Words that differ in characters alone have the
 * same number.
 */
export function readInlines(inlines: readonly Inline[], numberOf: (word: string) => number): InlineRun {
  const words: NumberedWord[] = [];
  let spaceBefore = false;
  const readInto = (items: InlineItem[], node: Inline): InlineItem[] => {
    switch (node.type) {
      case 'text':
        for (const token of tokensOf(node)) {
          const { value, isWord } = token;
          if (token.isSpace) {
            spaceBefore = true;
            items.push(value === ' ' ? space : { type: 'space', value });
            continue;
          }
          const from = words.length;
          const number = numberOf(token.folded);
          const word: WordItem = { type: 'word', value, spaceBefore, number, isWord, from, to: from + 1 };
          items.push(word);
          words.push(word);
          spaceBefore = false;
        }
        return items;
      case 'break':
        spaceBefore = true;
        items.push(lineBreak);
        return items;
      case 'emphasis':
      case 'strong':
      case 'superscript':
      case 'subscript':
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
        // No word contains a space, so a link never equals its own text.
        const number = numberOf(` ${JSON.stringify(node)}`);
        const atom: AtomItem = {
          type: 'atom',
          node,
          value: textOf(node),
          spaceBefore,
          number,
          isWord: true,
          from,
          to: from + 1,
        };
        items.push(atom);
        words.push(atom);
        spaceBefore = false;
        return items;
      }
    }
  };
  return { items: inlines.reduce<InlineItem[]>(readInto, []), words };
}

/** Some items of a paragraph or cell as their own run. */
export function renumberItems(items: readonly InlineItem[]): InlineRun {
  const words: NumberedWord[] = [];
  const renumber = (item: InlineItem): InlineItem => {
    if (isBlank(item)) return item;
    const from = words.length;
    if (item.type === 'wrapper') {
      const inner = item.items.map(renumber);
      return { type: 'wrapper', node: item.node, from, to: words.length, items: inner };
    }
    const word = { ...item, from, to: from + 1 };
    words.push(word);
    return word;
  };
  return { items: items.map(renumber), words };
}

function textOf(node: Inline): string {
  if (node.type === 'text') return node.value;
  // A reference to a footnote is no part of the sentence that it follows.
  if (node.type === 'footnoteReference') return '';
  return 'children' in node ? node.children.map(textOf).join('') : node.type;
}

export function writeInlines(items: readonly InlineItem[]): Inline[] {
  const nodes: Inline[] = [];
  let text = '';
  const closeText = (): void => {
    if (text !== '') nodes.push({ type: 'text', value: text });
    text = '';
  };
  for (const item of items) {
    if (item.type === 'word' || item.type === 'space') text += item.value;
    else {
      closeText();
      nodes.push(isBlank(item) ? { type: 'break' } : item.node);
    }
  }
  closeText();
  return nodes;
}
