import { nodeTypesAt } from '../../src/model/nodes.ts';
import { commonSubsequence } from '../../src/redline/common-subsequence.ts';
import type { Redline } from '../../src/redline/redline-tree.ts';
import { splitSentences } from '../../src/redline/sentences.ts';
import { isWord, splitWords } from '../../src/redline/words.ts';

/** Shorter text may be alike by chance. */
const minWords = 8;
/** Twice the words in common, in order, of the words of both texts. */
const minLikeness = 0.5;

/** Text that is shown as deleted and inserted, with nothing that joins the two. */
export interface UnjoinedText {
  readonly deleted: string;
  readonly inserted: string;
  /** 1 if the words are the same. */
  readonly likeness: number;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The sentence of eight words or more that was deleted, and the one that was inserted, that are most alike. */
export function findUnjoined(redline: Redline): UnjoinedText | undefined {
  const deleted = sentencesIn(redline, 'deletion').map((text) => ({ text, words: wordsOf(text) }));
  const inserted = sentencesIn(redline, 'insertion').map((text) => ({ text, words: wordsOf(text) }));
  const pairs = deleted.flatMap((left) => inserted.map((right) => ({ left, right })));
  let most: UnjoinedText | undefined;
  for (const { left, right } of pairs) {
    const likeness = likenessOf(left.words, right.words);
    if (likeness < minLikeness || likeness <= (most?.likeness ?? 0)) continue;
    most = { deleted: left.text, inserted: right.text, likeness };
  }
  return most;
}

function sentencesIn(root: Node, mark: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: Node, isMarked: boolean): void => {
    const children = node.children ?? [];
    const marked = isMarked || node.type === mark;
    const isLeaf = children.some((child) => isInline(child));
    if (marked && isLeaf) texts.push(children.map(textOf).join(''));
    else for (const child of children) visit(child, marked);
  };
  visit(root, false);
  return texts.flatMap((text) => splitSentences(text.trim())).filter((text) => wordsOf(text).length >= minWords);
}

const inlineTypes = new Set<string>(nodeTypesAt('inline'));

function isInline(node: Node): boolean {
  return inlineTypes.has(node.type);
}

function textOf(node: Node): string {
  // A link that leads elsewhere is marked as a whole, its words beside each other.
  if (node.type === 'break' || node.type === 'link') return ' ';
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

function wordsOf(text: string): readonly string[] {
  return splitWords(text).filter(isWord);
}

function likenessOf(before: readonly string[], after: readonly string[]): number {
  const [shorter, both] = [Math.min(before.length, after.length), before.length + after.length];
  if (2 * shorter < minLikeness * both) return 0;
  let common = 0;
  commonSubsequence(before, after, () => {
    common += 1;
  });
  return (2 * common) / both;
}
