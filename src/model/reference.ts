import type { Clause } from './code.ts';
import { nameOfNumber } from './clause-number.ts';

/** The target of a reference to an item of a list in a clause or numbered paragraph. */
export function targetOfItem(to: string, item: string): string {
  return `${to}#${item}`;
}

/** The clause or numbered paragraph that a target is or is in. */
export function holderOfTarget(to: string): string {
  return to.replace(/#.*$/, '');
}

/** The anchor of an item. No other id has a low line, so that it is unique on the page of a whole revision. */
export function anchorOfItem(clause: string, item: string): string {
  return `${clause}_${item}`;
}

/** How a clause is named in a sentence: by its number or letter, or else by its title. */
export function clauseLabel(clause: Pick<Clause, 'unit' | 'number' | 'text' | 'schedule'>): string {
  const { unit, number, text, schedule } = clause;
  return number === undefined ? `${unit} “${text.front.title}”` : nameOfNumber({ unit, number, schedule });
}
