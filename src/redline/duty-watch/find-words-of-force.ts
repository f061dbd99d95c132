import type { ClauseTree } from '../../model/clause-tree.ts';
import { sentencesOf } from './duty-watch.ts';
import { readSentence, type Reading } from './read-sentence.ts';
import { readTogether } from './read-together.ts';

/** A word or phrase of the duty tables, where it has force. */
export interface WordOfForce {
  /** Equal for words that mean the same. */
  readonly form: string;
  /** As printed. */
  readonly text: string;
}

/** The words of force in the text of a clause, in order, one for each time that it occurs. */
export function findWordsOfForce(tree: ClauseTree): readonly WordOfForce[] {
  return sentencesOf('', tree).flatMap((sentence) => wordsIn(readTogether([sentence])));
}

/** The words of force in a title, or in a piece of a text. */
export function findWordsOfForceIn(text: string): readonly WordOfForce[] {
  return wordsIn(readSentence(text));
}

function wordsIn({ marks, force }: Reading): readonly WordOfForce[] {
  return marks.flatMap(({ word, text }) =>
    word === undefined || (word.needsForce === true && force === undefined) ? [] : [{ form: word.form, text }],
  );
}
