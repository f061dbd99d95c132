import { z } from 'zod';
import { revisionLabelSchema } from '../../../code/identifier.ts';
import { partialDateSchema } from '../../../code/partial-date.ts';
import { changeKinds } from '../../../provenance/change-kinds.ts';
import type { DeclaredChange } from '../../../provenance/declared-change.ts';
import { clausesConcerned } from '../../../provenance/reasons-of-clause.ts';
import { stepsOf } from '../../../provenance/steps.ts';
import type { Published } from '../published.ts';
import { changeRecord, changeRecordSchema } from './change-record.ts';

/** What one revision did to a clause. */
export const clauseStepSchema = z
  .strictObject({
    revision: revisionLabelSchema,
    date: partialDateSchema,
    kinds: z.array(z.enum(changeKinds)).describe('What comparing the two texts finds'),
    page: z.url().describe('Where the change is marked'),
    changes: z.array(changeRecordSchema).describe('What was declared of it, with the reasons'),
  })
  .meta({ id: 'Step' });
export type ClauseStep = z.infer<typeof clauseStepSchema>;

/** What each revision did to each clause, by the clause's id: the latest revision first. */
export function clauseSteps({ addresses, code, compare }: Published): ReadonlyMap<string, readonly ClauseStep[]> {
  const steps = stepsOf(code).flatMap(({ from, to }) =>
    compare(from, to).map(({ id, kinds }) => ({
      id,
      step: {
        revision: to.label,
        date: to.record.date,
        kinds: [...kinds],
        page: `${addresses.comparison(from.label, to.label)}#${id}`,
        changes: to.record.changes
          .filter((change: DeclaredChange) => clausesConcerned(change).has(id))
          .map((change) => changeRecord(change, addresses)),
      },
    })),
  );
  const byClause = Map.groupBy(steps.toReversed(), ({ id }) => id);
  return new Map([...byClause].map(([id, entries]) => [id, entries.map(({ step }) => step)]));
}
