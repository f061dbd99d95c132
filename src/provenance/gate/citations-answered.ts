import type { Problem } from '../../code/problem.ts';
import type { AnsweredRecommendation } from '../answers.ts';
import type { ChangedStep } from './changed-step.ts';
import { fileOf } from './change-entries.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedDisposition } from './proposals.ts';

/** A recommendation that is named as a reason was answered, and not refused: `citation-refused`, `citation-unanswered`. */
export function checkCitations(
  step: ChangedStep,
  answers: ReadonlyMap<string, AnsweredRecommendation>,
): readonly Problem[] {
  return step.to.record.changes.flatMap(({ because, clauses }, index) =>
    because.flatMap(({ recommendation = '' }, place) => {
      const answered = answers.get(recommendation);
      if (answered === undefined) return [];
      const files = clauses.map((clause) => fileOf(step, clause)).join(', ');
      return told(answered, files).map(({ rule, ...words }) =>
        gateProblem(rule, step.file, ['changes', index, 'because', place, 'recommendation'], words),
      );
    }),
  );
}

function told({ recommendation: { id }, answer, register: { files } }: AnsweredRecommendation, clauses: string) {
  switch (answer) {
    case 'accepted':
    case 'accepted in part':
    case 'noted':
      return [];
    case 'declined':
    case 'out of scope':
    case 'answered at the workshop':
      return [
        {
          rule: 'citation-refused' as const,
          unexpected: `Unexpected reason \`${id}\` for the change in ${clauses}: it was ${answer}, as ${files.dispositions.path} and ${files.recommendations.path} say`,
          expected: 'expected a recommendation that was accepted, in full or in part',
          todo: 'Give the reason that led to the change, such as `decision:`, or correct the answer.',
        },
      ];
    case 'not yet answered':
      return [
        {
          rule: 'citation-unanswered' as const,
          unexpected: `Unexpected reason \`${id}\` for the change in ${clauses}: it is not yet answered`,
          expected: `expected an entry for it in ${files.dispositions.path}`,
          todo: 'Paste these lines there and fill them in.',
          proposal: proposedDisposition(id),
        },
      ];
    default:
      return answer satisfies never;
  }
}
