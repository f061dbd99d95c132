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
  ['legal ground', 'legal basis'],
  ['computed', 'calculated'],
  ['nobody learns', 'we do not record, or nobody can tell'],
  ['stayed so', 'did not change'],
  ['may have been otherwise', 'may have been different'],
  ['in this state since', 'status since'],
  ['convened', 'held'],
  ['no sample', 'not a representative sample'],
  ['news of', 'news about'],
  ['declared, not proved', 'given by themselves, and nothing proves it'],
  ['without blanks', 'not counting spaces'],
]);

/** More colons than this in a sentence are a chain of labels, which nobody can read aloud. */
const mostColons = 2;

/** Things that pages count: with a number they have to be in the plural, which a list of kinds and counts forgets. */
const counted = 'action|clause|comment|correction|decision|question|recommendation|response|revision|sentence|workshop';

/** What has a number of its own: after `action 16`, a singular is no mistake. */
const numbered = 'action|article|bullet|clause|commitment|paragraph|part|revision|section|workshop|and|from|to';

/** A count with a thing in the singular, such as `24 recommendation`. */
const forgottenPlural = new RegExp(`(?<!(?:${numbered}) |[\\d.,])\\b(?:[2-9]|[1-9]\\d+) (?:${counted})\\b(?!’)`, 'i');

/** A lead of fewer words may be part of any sentence. */
const wordsOfLead = 6;

/** Elements that have sentences, if none of them is inside. */
const blocks = new Set(['p', 'li', 'dd', 'td']);

/** Samples, and the marked words of the Code, which are not the site's own. */
const skipped = new Set(['pre', 'template', 'ins', 'del']);

/** A page, with its address or whatever else says where it is. */
interface Page {
  readonly address: string;
  readonly html: string;
}

/**
 * Everything in a page that is not plain English, each in a sentence that says what is wrong.
 *
 * @param splitSentences divides a text into its sentences
 * @param within a class: only elements that have it are looked at. Default: all of the main part
 */
export function plainEnglishFaults(
  page: Page,
  splitSentences: (text: string) => readonly string[],
  within?: string,
): readonly string[] {
  const elements = elementsOf(page);
  const looked =
    within === undefined
      ? elements.filter(({ tagName }) => tagName === 'main')
      : elements.filter((element) => attribute(element, 'className')?.split(' ').includes(within));
  const sentences = [...new Set(looked.flatMap(textsIn))].flatMap((text) => splitSentences(text));
  const index = readabilityIndex(sentences);
  return [
    ...sentences.flatMap((sentence) => [...longFault(sentence), ...chainFault(sentence), ...wordFaults(sentence)]),
    ...repeatedLead(page, sentences),
    ...(index > highestIndex
      ? [`The page has the readability index ${index.toFixed(1)}: use shorter words and sentences.`]
      : []),
  ].map((fault) => `${page.address}  ${fault}`);
}

function longFault(sentence: string): readonly string[] {
  const count = wordsIn(sentence).length;
  return count > maxWords ? [`A sentence has ${count} words, expected at most ${maxWords}: ${sentence}`] : [];
}

function chainFault(sentence: string): readonly string[] {
  const colons = sentence.match(/:(?=\s)/g)?.length ?? 0;
  return colons > mostColons ? [`A sentence has ${colons} colons, expected at most ${mostColons}: ${sentence}`] : [];
}

/** A sentence that says the lead again and goes on. */
function repeatedLead(page: Page, sentences: readonly string[]): readonly string[] {
  const lead = elementsOf(page).find((element) => attribute(element, 'className')?.split(' ').includes('govuk-body-l'));
  const words =
    lead === undefined
      ? ''
      : wordsOf(lead)
          .replace(/[.?!]$/, '')
          .toLowerCase();
  if (wordsIn(words).length < wordsOfLead) return [];
  return sentences
    .filter((sentence) => sentence.toLowerCase().indexOf(words) > 0)
    .map((sentence) => `A sentence repeats the lead of the page: ${sentence}`);
}

function wordFaults(sentence: string): readonly string[] {
  return [
    ...[...insteadOf].flatMap(([words, instead]) =>
      new RegExp(`\\b${words}\\b`, 'i').test(sentence) ? [`Write “${instead}” for “${words}”: ${sentence}`] : [],
    ),
    ...(forgottenPlural.test(sentence) ? [`A number needs a plural after it: ${sentence}`] : []),
  ];
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
