import type { Clause } from './code.ts';

/** Number and title of a clause as headings and lists print them: `G. What the system is for`. */
export function clauseHeading({ number, text }: Pick<Clause, 'number' | 'text'>): string {
  return number === undefined ? text.front.title : `${number}. ${text.front.title}`;
}
