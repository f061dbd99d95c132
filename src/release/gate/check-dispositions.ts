import { publishedRevisions, type Code } from '../../model/code.ts';
import type { Problem } from '../../model/problem.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedReason } from './proposals.ts';

/**
 * Checks that every recommendation accepted in full or in part is the reason for a published change:
 * `disposition-uncited`.
 */
export function checkDispositions(code: Code, registers: readonly WorkshopRegister[]): readonly Problem[] {
  const published = publishedRevisions(code);
  const reasons = published.flatMap(({ record }) => record.changes.flatMap(({ because }) => because));
  const cited = new Set(reasons.map(({ recommendation }) => recommendation));
  return registers.flatMap(({ dispositions, files }) =>
    dispositions.dispositions.flatMap(({ recommendation, disposition, revision }, index) => {
      const isAccepted = disposition === 'accepted' || disposition === 'accepted in part';
      // An answer given with the working draft is checked when that is published.
      if (!isAccepted || cited.has(recommendation) || revision === 'draft') return [];
      const record = published.find(({ label }) => label === revision)?.file.path ?? `revision ${revision}`;
      return [
        gateProblem('disposition-uncited', files.dispositions, ['dispositions', index, 'disposition'], {
          unexpected: `Unexpected \`${disposition}\` for \`${recommendation}\`, which no published change gives as a reason`,
          expected: `expected it under \`because\` of a change in ${record} or a later revision`,
          todo: 'Paste these lines under the change that it led to, or correct the answer.',
          proposal: proposedReason(`recommendation: ${recommendation}`),
        }),
      ];
    }),
  );
}
