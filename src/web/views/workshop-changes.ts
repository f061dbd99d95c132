import type { Code } from '../../model/code.ts';
import { currentRevision } from '../../model/current-standing.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import { comparison, type Comparison } from './comparison.ts';

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
