import type { Problem } from '../../model/problem.ts';
import { frontMatterSegments } from '../../provenance/front-matter-segments.ts';
import { segmentsOf } from '../../provenance/marked-text.ts';
import { labelsOf } from '../../provenance/passages.ts';
import { isWordChange } from '../../provenance/reasons-of-clause.ts';
import type { ComparedPair, DetectedChange } from './compared-pair.ts';
import { changeEntries } from './compared-pair.ts';
import { fileOf } from './check-entries.ts';
import { gateProblem } from './gate-problem.ts';
import { showChange } from './show-change.ts';
import { forbiddenEdit } from './forbidden-edit.ts';

/** Checks that a correction changes nothing that it may not: `correction-editorial`, `correction-renumbered`. */
export function checkCorrections(pair: ComparedPair): readonly Problem[] {
  return changeEntries(pair.to).flatMap(({ change, index, clause }) => {
    const detected = pair.changed.get(clause);
    if (detected === undefined || !isWordChange(change)) return [];
    return change.because.flatMap((reason, reasonIndex) => {
      const keys = ['changes', index, 'because', reasonIndex, 'correction'];
      if (reason.correction === 'renumbered' && changesWords(detected, pair))
        return [
          gateProblem('correction-renumbered', pair.file, keys, {
            unexpected: `Unexpected \`correction: renumbered\` for clause \`${clause}\`, whose words changed in ${fileOf(pair, clause)}: ${showWordChange(detected, pair)}`,
            expected: 'expected a renumbering to change no words',
            todo: 'Give the reason for the changed words, such as `decision:` with what was decided.',
          }),
        ];
      const forbidden = reason.correction === 'editorial' ? forbiddenEdit(detected.compared, reason, pair) : undefined;
      if (forbidden === undefined) return [];
      return [
        gateProblem('correction-editorial', pair.file, keys, {
          unexpected: `Unexpected \`correction: editorial\` for clause \`${clause}\`, which changes ${forbidden} in ${fileOf(pair, clause)}: ${showWordChange(detected, pair)}`,
          expected: 'expected an editorial correction to change no duty word, number, reference or extent',
          todo: 'Give the reason for the change, such as `decision:` with what was decided.',
        }),
      ];
    });
  });
}

function changesWords({ compared }: DetectedChange, pair: ComparedPair): boolean {
  return [...segmentsOf(compared.redline, labelsOf(pair.to, compared.id)), ...frontMatterSegments(compared)].some(
    ({ side }) => side !== 'both',
  );
}

function showWordChange({ compared, kinds }: DetectedChange, pair: ComparedPair): string {
  const kind = [...kinds].find((candidate) => isWordChange({ kind: candidate }));
  return kind === undefined ? '' : showChange({ compared, kind }, pair);
}
