import { dutyWords, type DutyWord } from './duty-words.ts';
import type { Found } from './marks-in-sentence.ts';

/** A form of words found in a sentence. */
export interface DutyMark extends Found {
  readonly word: DutyWord;
}

const quotation = /“[^”]*”|"[^"]*"|(?<!\p{L})‘[^’]*’(?!\p{L})|(?<!\p{L})'[^']*'(?!\p{L})/gu;

/** The sentence with what is quoted blanked out: it is somebody else's words and binds nobody. */
export function withoutQuotations(sentence: string): string {
  return sentence.replaceAll(quotation, (quoted) => '_'.repeat(quoted.length));
}

/** The forms that carry the force of a sentence, in order. */
export function dutyMarks(sentence: string): readonly DutyMark[] {
  let rest = withoutQuotations(sentence);
  const marks: DutyMark[] = [];
  for (const word of dutyWords) {
    for (const { 0: text, index } of rest.matchAll(word.pattern)) {
      if (word.force !== undefined || word.lost !== undefined) marks.push({ word, form: word.form, text, at: index });
      rest = rest.slice(0, index) + '_'.repeat(text.length) + rest.slice(index + text.length);
    }
  }
  return marks.toSorted((one, other) => one.at - other.at);
}

/** Whether the sentence binds anybody. */
export function hasDuty(sentence: string): boolean {
  return dutyMarks(sentence).some(({ word }) => (word.force ?? 0) >= 2);
}

/** Whether the sentence allows something. */
export function hasPermission(sentence: string): boolean {
  return dutyMarks(sentence).some(({ word }) => word.force === 1);
}
