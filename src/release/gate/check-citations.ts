import type { Problem } from '../../model/problem.ts';
import type { AnsweredRecommendation } from '../../provenance/answers.ts';
import type { ComparedPair } from './compared-pair.ts';
import { fileOf } from './check-entries.ts';
import { nextLabel } from '../publish/next-label.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedDisposition } from './proposals.ts';

/**
 * Checks that each recommendation given as a reason was answered and not refused: `citation-refused`,
 * `citation-unanswered`.
 */
export function checkCitations(
  pair: ComparedPair,
  answers: ReadonlyMap<string, AnsweredRecommendation>,
): readonly Problem[] {
  return pair.to.record.changes.flatMap(({ because, clauses }, index) =>
    because.flatMap(({ recommendation = '' }, reasonIndex) => {
      const answered = answers.get(recommendation);
      if (answered === undefined) return [];
      const files = clauses.map((clause) => fileOf(pair, clause)).join(', ');
      return citationProblems(answered, files, pair).map(({ rule, ...message }) =>
        gateProblem(rule, pair.file, ['changes', index, 'because', reasonIndex, 'recommendation'], message),
      );
    }),
  );
}

function citationProblems(
  { recommendation: { id }, answer, register: { files } }: AnsweredRecommendation,
  clauses: string,
  { from, to }: ComparedPair,
) {
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
          // A working draft is answered for under the label that it will have.
          proposal: proposedDisposition(id, to.draft ? nextLabel([from.label]) : to.label),
        },
      ];
    default:
      return answer satisfies never;
  }
}
