import type { Problem } from '../../code/problem.ts';
import { reasonKind } from '../citations.ts';
import { entriesOf, type ChangedStep } from './changed-step.ts';
import { fileOf } from './change-entries.ts';
import { gateProblem } from './gate-problem.ts';

/** A change of a clause is declared once, and names each reason once: `change-repeated`. */
export function checkRepeated(step: ChangedStep): readonly Problem[] {
  return [...repeatedEntries(step), ...repeatedReasons(step)];
}

function repeatedEntries(step: ChangedStep): readonly Problem[] {
  const firsts = new Map<string, number>();
  return entriesOf(step.to).flatMap(({ change, index, clause }) => {
    const key = `${change.kind} ${clause}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, index);
      return [];
    }
    const { line } = step.file.at(['changes', first]);
    return [
      gateProblem('change-repeated', step.file, ['changes', index], {
        unexpected: `Unexpected second entry of kind \`${change.kind}\` for clause \`${clause}\` (${fileOf(step, clause)})`,
        expected: `expected one, and the first is in line ${line}`,
        todo: 'Put its reasons under `because` of the first, and delete this one.',
      }),
    ];
  });
}

function repeatedReasons(step: ChangedStep): readonly Problem[] {
  return step.to.record.changes.flatMap((change, index) => {
    const seen = new Set<string>();
    return change.because.flatMap((reason, place) => {
      const kind = reasonKind(reason);
      const cause = `${kind}: ${reason[kind] ?? ''}`;
      if (!seen.has(cause)) {
        seen.add(cause);
        return [];
      }
      const files = change.clauses.map((clause) => fileOf(step, clause)).join(', ');
      return [
        gateProblem('change-repeated', step.file, ['changes', index, 'because', place], {
          unexpected: `Unexpected second \`${cause}\` for the change in ${files}`,
          expected: 'expected each reason once in an entry',
          todo: 'Put all that it covers under the first, and delete this one.',
        }),
      ];
    });
  });
}
