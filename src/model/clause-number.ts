import { say } from '../words/say.ts';

/** The number of a clause, with the word that references put before it. */
export interface ClauseNumber {
  readonly unit: string;
  readonly number: string;
  /** The schedule or annex that it is in, which is numbered separately. */
  readonly schedule?: string | undefined;
}

/** How references name a clause by its number: `commitment G`, `Article 5`, `rule 3 of Schedule 1`. */
export function nameOfNumber({ unit, number, schedule }: ClauseNumber): string {
  // A number may already contain its own word, as in `Section 3A`.
  return inSchedule(/^\p{L}{2,} /u.test(number) ? number : `${unit} ${number}`, schedule);
}

/** The name of something in a schedule: `rule 3 of Schedule 1`. */
export function inSchedule(name: string, schedule: string | undefined): string {
  return schedule === undefined ? name : say.model.clauseNumber.of({ name, schedule });
}

/** Whether a line might break within a label that has no spaces: between the brackets of `(b)(ii)`. */
export function mayBreakInside(label: string): boolean {
  return /^\S*\)\(\S*$/.test(label);
}

/**
 * A printed label whose numbers stay on the line of the word before them: `paragraph 16`, `Article 5`. Titles in
 * quotation marks may break.
 */
export function unbroken(label: string): string {
  return label.includes('“') ? label : label.replaceAll(/ (?=(?:[A-Z]?\d[\w.]*|[A-Z]{1,3})(?:[ ,]|$))/g, '\u00A0');
}
