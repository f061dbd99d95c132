import type { Element, RootContent } from 'hast';
import { attribute, elementsOf, wordsOf } from './page-elements.ts';

/** The most words in a sentence. GOV.UK asks for 25; the names of laws and bodies, which nobody can shorten, take more. */
export const maxWords = 35;

/** The most that a page may have on the Automated Readability Index: about the years at school that a text takes to read. */
export const highestIndex = 12;

/** Words that nobody says aloud, and officialese, each with what to write instead. */
const insteadOf: ReadonlyMap<string, string> = new Map([
  ['whoever', 'anyone who, or the name'],
  ['whomever', 'anyone'],
  ['all the same', 'anyway'],
  ['undertook', 'promised, or agreed'],
  ['what became of', 'what happened to'],
  ['what becomes of', 'what happens to'],
  ['what came of', 'the outcome, or what it led to'],
  ['in order to', 'to'],
  ['utilise', 'use'],
  ['prior to', 'before'],
  ['in respect of', 'about, or for'],
  ['pursuant to', 'under'],
  ['aforementioned', 'this'],
  ['going forward', 'from now on'],
]);

/** Elements that have sentences, if none of them is inside. */
const blocks = new Set(['p', 'li', 'dd', 'td']);

/** Samples, and the marked words of the Code, which are not the site's own. */
const skipped = new Set(['pre', 'template', 'ins', 'del']);

/**
 * Everything in a page that is not plain English, each in a sentence that says what is wrong.
 *
 * @param splitSentences divides a text into its sentences
 */
export function plainEnglishFaults(
  page: { readonly address: string; readonly html: string },
  splitSentences: (text: string) => readonly string[],
): readonly string[] {
  const main = elementsOf(page).find(({ tagName }) => tagName === 'main');
  const sentences = main === undefined ? [] : [...new Set(textsIn(main))].flatMap((text) => splitSentences(text));
  const index = readabilityIndex(sentences);
  return [
    ...sentences.flatMap((sentence) => [...longFault(sentence), ...wordFaults(sentence)]),
    ...(index > highestIndex
      ? [`The page has the readability index ${index.toFixed(1)}: use shorter words and sentences.`]
      : []),
  ].map((fault) => `${page.address}  ${fault}`);
}

function longFault(sentence: string): readonly string[] {
  const count = wordsIn(sentence).length;
  return count > maxWords ? [`A sentence has ${count} words, expected at most ${maxWords}: ${sentence}`] : [];
}

function wordFaults(sentence: string): readonly string[] {
  return [...insteadOf].flatMap(([words, instead]) =>
    new RegExp(`\\b${words}\\b`, 'i').test(sentence) ? [`Write “${instead}” for “${words}”: ${sentence}`] : [],
  );
}

/** The words of a sentence, without the sources that it gives in brackets. */
function wordsIn(sentence: string): readonly string[] {
  return sentence.replaceAll(/\([^()]*\)/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}

/** The Automated Readability Index of whole sentences: from letters to the word, and words to the sentence. */
function readabilityIndex(sentences: readonly string[]): number {
  const whole = sentences.filter((sentence) => /[.?!]$/.test(sentence));
  const words = whole.flatMap(wordsIn);
  if (words.length < 100) return 0;
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  return 4.71 * (letters / words.length) + 0.5 * (words.length / whole.length) - 21.43;
}

/** The texts of the innermost blocks of an element. */
function textsIn(element: Element): readonly string[] {
  const inner = element.children.filter(isElement);
  // Lines of sources and links are lists, not sentences.
  if (hasMarkedWords(element) || attribute(element, 'className')?.includes('record__meta')) return [];
  const texts = inner.flatMap(textsIn);
  return texts.length > 0 || !blocks.has(element.tagName) ? texts : [wordsOf(element)].filter((text) => text !== '');
}

function hasMarkedWords({ tagName, children }: Element): boolean {
  return (
    skipped.has(tagName) || children.some((child) => isElement(child) && blocks.has(tagName) && hasMarkedWords(child))
  );
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}
