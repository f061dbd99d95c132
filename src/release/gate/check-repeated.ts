import type { Problem } from '../../model/problem.ts';
import { reasonKind } from '../../provenance/citations.ts';
import { changeEntries, type ComparedPair } from './compared-pair.ts';
import { fileOf } from './check-entries.ts';
import { gateProblem } from './gate-problem.ts';

/** Checks that a change of a clause is declared once, and names each reason once: `change-repeated`. */
export function checkRepeated(pair: ComparedPair): readonly Problem[] {
  return [...repeatedEntries(pair), ...repeatedReasons(pair)];
}

function repeatedEntries(pair: ComparedPair): readonly Problem[] {
  const firsts = new Map<string, number>();
  return changeEntries(pair.to).flatMap(({ change, index, clause }) => {
    const key = `${change.kind} ${clause}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, index);
      return [];
    }
    const { line } = pair.file.at(['changes', first]);
    return [
      gateProblem('change-repeated', pair.file, ['changes', index], {
        unexpected: `Unexpected second entry of kind \`${change.kind}\` for clause \`${clause}\` (${fileOf(pair, clause)})`,
        expected: `expected only one, and the first is on line ${line}`,
        todo: 'Move its reasons to `because` of the first, and delete this one.',
      }),
    ];
  });
}

function repeatedReasons(pair: ComparedPair): readonly Problem[] {
  return pair.to.record.changes.flatMap((change, index) => {
    const seen = new Set<string>();
    return change.because.flatMap((reason, reasonIndex) => {
      const kind = reasonKind(reason);
      const cause = `${kind}: ${reason[kind] ?? ''}`;
      if (!seen.has(cause)) {
        seen.add(cause);
        return [];
      }
      const files = change.clauses.map((clause) => fileOf(pair, clause)).join(', ');
      return [
        gateProblem('change-repeated', pair.file, ['changes', index, 'because', reasonIndex], {
          unexpected: `Unexpected second \`${cause}\` for the change in ${files}`,
          expected: 'expected each reason once in an entry',
          todo: 'Move everything it covers to the first, and delete this one.',
        }),
      ];
    });
  });
}
