import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { changeKinds } from '../../../model/change-kinds.ts';
import type { DeclaredChange } from '../../../model/declared-change.ts';
import { affectedClauses } from '../../../provenance/reasons-of-clause.ts';
import { consecutivePairs } from '../../../provenance/revision-pairs.ts';
import { whatChanged } from '../../../redline/what-changed.ts';
import type { PublishedContent } from '../../published-content.ts';
import { changeRecord, changeRecordSchema } from './change-record.ts';

/** What one revision changed in a clause. */
export const clauseStepSchema = z
  .strictObject({
    revision: revisionLabelSchema,
    date: partialDateSchema,
    kinds: z.array(z.enum(changeKinds)).describe('What comparing the two texts finds'),
    from: z.array(idSchema).optional().describe('The other clauses before that its text came from, if any'),
    now: z.array(idSchema).optional().describe('The other clauses after that have its text now, if any'),
    whatChanged: z
      .string()
      .optional()
      .describe('What changed, in a sentence, if there is more to say than the kinds do'),
    page: z.url().describe('Where the change is marked'),
    changes: z.array(changeRecordSchema).describe('What was declared of it, with the reasons'),
  })
  .meta({ id: 'Step' });
export type ClauseStepRecord = z.infer<typeof clauseStepSchema>;

/** What each revision changed in each clause, by clause id, latest revision first. */
export function clauseSteps({
  addresses,
  code,
  compare,
}: PublishedContent): ReadonlyMap<string, readonly ClauseStepRecord[]> {
  const steps = consecutivePairs(code).flatMap(({ from, to }) =>
    compare(code, from, to).map((compared) => {
      const { id, kinds, from: origins, now } = compared;
      const sentence = whatChanged(compared, from, to, { origins: 'all' });
      return {
        id,
        step: {
          revision: to.label,
          date: to.record.date,
          kinds: [...kinds],
          ...(origins.length === 0 ? {} : { from: [...origins] }),
          ...(now.length === 0 ? {} : { now: [...now] }),
          ...(sentence === '' ? {} : { whatChanged: sentence }),
          page: `${addresses.comparison(from.label, to.label)}#${id}`,
          changes: to.record.changes
            .filter((change: DeclaredChange) => affectedClauses(change).has(id))
            .map((change) => changeRecord(change, addresses)),
        },
      };
    }),
  );
  const byClause = Map.groupBy(steps.toReversed(), ({ id }) => id);
  return new Map([...byClause].map(([id, entries]) => [id, entries.map(({ step }) => step)]));
}
