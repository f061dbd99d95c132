import type { Problem } from '../../model/problem.ts';
import { isRefusal, type Raised } from '../../provenance/raised.ts';
import type { ComparedPair } from './compared-pair.ts';
import { fileOf } from './check-entries.ts';
import { nextLabel } from '../publish/next-label.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedDisposition } from './proposals.ts';

/**
 * Checks that each recommendation or point given as a reason was answered and not refused: `citation-refused`,
 * `citation-unanswered`.
 */
export function checkCitations(pair: ComparedPair, answers: ReadonlyMap<string, Raised>): readonly Problem[] {
  return pair.to.record.changes.flatMap(({ because, clauses }, index) =>
    because.flatMap((reason, reasonIndex) => {
      const raised = answers.get(reason.recommendation ?? reason.point ?? '');
      if (raised === undefined) return [];
      const files = clauses.map((clause) => fileOf(pair, clause)).join(', ');
      return citationProblems(raised, files, pair).map(({ rule, ...message }) =>
        gateProblem(rule, pair.file, ['changes', index, 'because', reasonIndex, raised.kind], message),
      );
    }),
  );
}

function citationProblems(
  { kind, id, answer, raisedIn, answeredIn }: Raised,
  clauses: string,
  { from, to }: ComparedPair,
) {
  const where = [...new Set([answeredIn.path, raisedIn.path])].join(' and ');
  if (isRefusal(answer))
    return [
      {
        rule: 'citation-refused' as const,
        unexpected: `Unexpected reason \`${id}\` for the change in ${clauses}: it was ${answer}, as ${where} ${answeredIn.path === raisedIn.path ? 'says' : 'say'}`,
        expected: `expected a ${kind} that was accepted, in full or in part`,
        todo: 'Give the reason that led to the change, such as `decision:`, or correct the answer.',
      },
    ];
  if (answer !== 'not yet answered') return [];
  const missing = {
    rule: 'citation-unanswered' as const,
    unexpected: `Unexpected reason \`${id}\` for the change in ${clauses}: it is not yet answered`,
  };
  // A working draft is answered for under the label that it will have.
  return kind === 'recommendation'
    ? [
        {
          ...missing,
          expected: `expected an entry for it in ${answeredIn.path}`,
          todo: 'Paste these lines there and fill them in.',
          proposal: proposedDisposition(id, to.draft ? nextLabel([from.label]) : to.label),
        },
      ]
    : [{ ...missing, expected: `expected its \`answer\` in ${answeredIn.path}`, todo: 'Answer it there.' }];
}
