import type { Code } from '../../code/code.ts';
import { currentRevision } from '../../code/standing-of.ts';
import type { DeclaredChange } from '../../provenance/declared-change.ts';
import type { WorkshopRegister } from '../../provenance/workshop-register.ts';
import { countKinds } from './kinds-of-change.ts';
import { comparison, type Comparison } from './comparison.ts';

/**
 * Everything that a workshop changed: the clauses that differ between the first revision, which was put before it, and
 * the current one, for reasons that are recommendations or actions of the workshop. Each keeps those changes alone.
 * Nothing while fewer than two revisions are published.
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
  return { ...whole, changed, counts: countKinds(changed) };
}
