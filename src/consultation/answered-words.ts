import { say } from '../words/say.ts';

/** What is answered in a section, in words: `3 answered, 1 still to answer`. Empty if there is nothing to say. */
export function answeredWords(answered: number, needed: number): string {
  return [
    ...(answered === 0 ? [] : [say.form.answeredWords.answered({ answered })]),
    ...(needed === 0 ? [] : [say.form.answeredWords.stillToAnswer({ needed })]),
  ].join(', ');
}
