import { clausesOf, type Code } from '../../model/code.ts';
import { currentRevision } from '../../model/current-standing.ts';
import { footnoteNumbers } from '../../model/footnote-numbers.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import { footnoteAnchors } from '../clause-html/elements.ts';
import { footnoteKey, keyOfChangedClause } from '../clause-html/footnote-numbering.ts';
import { comparison, type Comparison, type Pair } from './comparison.ts';

/**
 * The clauses that changed because of a workshop: those that differ between the first revision, which it discussed, and
 * the current one, with only the declared changes whose reasons are its recommendations or actions. `undefined` while
 * fewer than two revisions are published.
 */
export function workshopChanges(code: Code, { recommendations, actions }: WorkshopRegister): Comparison | undefined {
  const from = code.revisions[0];
  const to = currentRevision(code);
  if (from === undefined || to === undefined || from === to) return undefined;
  const ids = new Set([...recommendations, ...actions].map(({ id }) => id));
  const isOfWorkshop = ({ because }: DeclaredChange) =>
    because.some(({ recommendation = '', action = '' }) => ids.has(recommendation) || ids.has(action));
  const whole = comparison(code, { from, to });
  const changed = whole.changed
    .map((clause) => ({ ...clause, declared: clause.declared.filter(isOfWorkshop) }))
    .filter(({ declared }) => declared.length > 0);
  return { ...whole, changed };
}

/**
 * The places that the footnotes of a clause had on the page while each earlier revision was the current one. Addresses
 * that lead to them still answer.
 */
export function formerPlaces(code: Code, { from, to }: Pair, id: string): readonly string[] {
  const between = code.revisions.slice(code.revisions.indexOf(from) + 1, code.revisions.indexOf(to));
  return between.flatMap((earlier) =>
    clausesOf(earlier)
      .filter((clause) => clause.id === id)
      .flatMap(({ text }) => [...footnoteNumbers(text.tree).keys()])
      .flatMap((label) => footnoteAnchors(footnoteKey(keyOfChangedClause(id, { from, to: earlier }), label))),
  );
}
