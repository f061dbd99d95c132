import type { Clause, Revision } from '../code/code.ts';
import { referencesOf } from '../code/reference.ts';
import { spaced, wordsOfClause, type ClauseWords, type Sentence } from './clause-words.ts';
import type { Passage } from './credit.ts';
import type { Reason } from './reason.ts';

/** Both texts of a clause as words; a side on which it does not stand has none. */
export interface Sides {
  readonly before?: ClauseWords;
  readonly after?: ClauseWords;
}

type Cover = Reason['covers'][number];

/** The words of a clause before and after, with references as each revision prints them. */
export function sidesOf(
  { before, after }: { readonly before?: Clause; readonly after?: Clause },
  { from, to }: { readonly from: Revision; readonly to: Revision },
): Sides {
  return {
    ...(before === undefined ? {} : { before: wordsOfClause(before, labels(from)) }),
    ...(after === undefined ? {} : { after: wordsOfClause(after, labels(to)) }),
  };
}

/** How a revision prints references: by the label of their target. */
export function labels(revision: Revision): (to: string) => string {
  const references = referencesOf(revision);
  return (to) => references.get(to)?.label ?? to;
}

/** Where in a clause the words or the paragraph that a cover names stand: after, or else before; nothing where nowhere. */
export function passageOf(cover: Cover, sides: Sides): Passage | undefined {
  return passageIn(cover, 'after', sides.after) ?? passageIn(cover, 'before', sides.before);
}

/** Every place in which what a cover names stands. */
export function passagesOf(cover: Cover, sides: Sides): readonly Passage[] {
  return [passageIn(cover, 'after', sides.after), passageIn(cover, 'before', sides.before)].filter(
    (passage) => passage !== undefined,
  );
}

function passageIn(cover: Cover, side: Passage['side'], words: ClauseWords | undefined): Passage | undefined {
  const sentences = words === undefined ? [] : sentencesOf(cover, words);
  if (sentences.length === 0) return undefined;
  const texts = sentences.map(({ text }) => text);
  const { paragraph } = cover;
  return {
    side,
    words: cover.words === undefined ? texts.join(' ') : spaced(cover.words),
    sentences: texts,
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** The sentences of a text that a cover names, or in which the words stand that it names. */
export function sentencesOf(cover: Cover, { text, sentences }: ClauseWords): readonly Sentence[] {
  if (cover.words === undefined) return sentences.filter(({ paragraph }) => paragraph === cover.paragraph);
  const words = spaced(cover.words);
  const start = text.indexOf(words);
  if (start < 0) return [];
  return sentences.filter((sentence) => sentence.start < start + words.length && sentence.end > start);
}

/** Whether a sentence stands on one side only, or a cover names one that does. */
export function isChanged(cover: Cover, { before, after }: Sides): boolean {
  const keys = (words: ClauseWords | undefined) => new Set(words?.sentences.map(({ key }) => key));
  const [keysBefore, keysAfter] = [keys(before), keys(after)];
  return (
    (after !== undefined && sentencesOf(cover, after).some(({ key }) => !keysBefore.has(key))) ||
    (before !== undefined && sentencesOf(cover, before).some(({ key }) => !keysAfter.has(key)))
  );
}
