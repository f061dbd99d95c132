import type { Clause } from '../model/code.ts';
import type { ClauseNode } from '../model/clause-tree.ts';
import { leavesOf, wordsOfClause, type ClauseWords, type LabelOf } from './clause-words.ts';

/**
 * The printed text of a clause, letter by letter: everything except white space, so that text keeps its letters however
 * it is set. A reference is one letter, whatever label it prints.
 */
export interface Letters extends ClauseWords {
  /** For each letter, where it starts in the text. */
  readonly starts: readonly number[];
  /** For each letter, the index of its sentence. */
  readonly sentenceOf: readonly number[];
}

/** The letters of a clause's title and text, in printed order. */
export function lettersOf(clause: Clause, labelOf: LabelOf): Letters {
  const words = wordsOfClause(clause, labelOf);
  const [starts, sentenceOf]: [number[], number[]] = [[], []];
  let [at, sentence] = [0, 0];
  /** Adds a letter that prints as so many characters. */
  const add = (characters: number): void => {
    for (let left = characters; left > 0; at += 1) {
      if (words.text[at] === ' ') continue;
      if (left === characters) {
        while (at >= (words.sentences[sentence]?.end ?? Infinity)) sentence += 1;
        starts.push(at);
        sentenceOf.push(sentence);
      }
      left -= 1;
    }
  };
  const addAll = (count: number): void => {
    for (let left = count; left > 0; left -= 1) add(1);
  };
  const read = (node: ClauseNode): void => {
    if (node.type === 'text') addAll(countLetters(node.value));
    else if (node.type === 'ref') add(countLetters(labelOf(node.to, clause.id)));
    else if ('children' in node) node.children.forEach(read);
  };
  read({ type: 'text', value: clause.text.front.title });
  for (const { node } of leavesOf(clause.text.tree)) read(node);
  return { ...words, starts, sentenceOf };
}

/** How many letters a text has. */
export function countLetters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Most characters are ASCII, and this check is much faster than the pattern.
    if (code < 0x80 ? code > 0x20 : !/\s/u.test(text.charAt(index))) count += 1;
  }
  return count;
}

/** The text from one letter to another, which is not included. */
export function textBetween({ text, starts }: Letters, from: number, to: number): string {
  return from < to ? text.slice(starts[from], starts[to] ?? text.length).trim() : '';
}

/** The indexes of all letters of a text between two of its positions. */
export function lettersBetween({ starts }: Letters, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let index = firstAt(starts, from); index < starts.length && (starts[index] ?? to) < to; index += 1)
    found.push(index);
  return found;
}

/** The first index whose value is not below a position. */
function firstAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
