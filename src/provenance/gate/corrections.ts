import type { Problem } from '../../code/problem.ts';
import { frontSegments } from '../found-kinds.ts';
import { segmentsOf } from '../marked-text.ts';
import { labels } from '../passages.ts';
import { isOfWords } from '../reasons-of-clause.ts';
import type { ChangedStep, FoundChange } from './changed-step.ts';
import { entriesOf } from './changed-step.ts';
import { fileOf } from './change-entries.ts';
import { gateProblem } from './gate-problem.ts';
import { showChange } from './show-change.ts';
import { forcefulTouch } from './touched.ts';

/** A correction does not touch what it may not touch: `correction-editorial`, `correction-renumbered`. */
export function checkCorrections(step: ChangedStep): readonly Problem[] {
  return entriesOf(step.to).flatMap(({ change, index, clause }) => {
    const found = step.changed.get(clause);
    if (found === undefined || !isOfWords(change)) return [];
    return change.because.flatMap((reason, place) => {
      const keys = ['changes', index, 'because', place, 'correction'];
      if (reason.correction === 'renumbered' && touchesWords(found, step))
        return [
          gateProblem('correction-renumbered', step.file, keys, {
            unexpected: `Unexpected \`correction: renumbered\` for clause \`${clause}\`, whose words changed in ${fileOf(step, clause)}: ${shown(found, step)}`,
            expected: 'expected a renumbering to touch no words',
            todo: 'Give the reason for the words, such as `decision:` with what was decided.',
          }),
        ];
      const touched = reason.correction === 'editorial' ? forcefulTouch(found.compared, reason, step) : undefined;
      if (touched === undefined) return [];
      return [
        gateProblem('correction-editorial', step.file, keys, {
          unexpected: `Unexpected \`correction: editorial\` for clause \`${clause}\`, which touches ${touched} in ${fileOf(step, clause)}: ${shown(found, step)}`,
          expected: 'expected an editorial correction to touch no duty word, number, reference or extent',
          todo: 'Give the reason for it, such as `decision:` with what was decided.',
        }),
      ];
    });
  });
}

function touchesWords({ compared }: FoundChange, step: ChangedStep): boolean {
  return [...segmentsOf(compared.redline, labels(step.to)), ...frontSegments(compared)].some(
    ({ side }) => side !== 'both',
  );
}

function shown({ compared, kinds }: FoundChange, step: ChangedStep): string {
  const kind = [...kinds].find((one) => isOfWords({ kind: one }));
  return kind === undefined ? '' : showChange({ compared, kind }, step);
}
