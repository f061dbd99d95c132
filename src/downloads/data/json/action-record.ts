import { z } from 'zod';
import { calledRecordSchema } from './called-record.ts';
import { idSchema } from '../../../model/id-schema.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { actionStateSchema, monthsLate, type Action } from '../../../model/workshops/action.ts';
import { citationsIn } from '../../../provenance/citations.ts';
import type { WorkshopRegister } from '../../../model/workshops/workshop-register.ts';
import type { PublishedContent } from '../../published-content.ts';
import { citationRecords, citationRecordSchema } from './citation-record.ts';
import { wordsRecords, wordsRecordSchema } from './credit-record.ts';

/** An action, its state and what changed because of it. */
export const actionRecordSchema = z
  .strictObject({
    id: idSchema.describe('Permanent id'),
    page: z.url(),
    workshop: idSchema,
    number: z.int(),
    summary: z.string(),
    owner: z.string(),
    deadline: partialDateSchema,
    sections: z.array(z.string()).describe('Sections of the write-up in which it arose'),
    state: z
      .strictObject({
        state: actionStateSchema,
        called: calledRecordSchema,
        asAt: partialDateSchema.describe('The date on which this was so'),
        reached: partialDateSchema.optional(),
        monthsLate: z.int().optional().describe('How many months after its deadline it was done; absent if in time'),
        evidence: z.string(),
        illustrative: z.boolean().describe('Whether the state is illustrative: not what really happened'),
      })
      .optional()
      .describe('Its progress; absent if nothing was reported'),
    recommendations: z.array(idSchema).describe('The recommendations that led to it'),
    changes: z.array(citationRecordSchema).describe('The changes that give it as a reason, oldest first'),
    words: z.array(wordsRecordSchema).describe('The words that it added and removed, oldest first'),
  })
  .meta({ id: 'Action' });
export type ActionRecord = z.infer<typeof actionRecordSchema>;

/** Every action of every workshop, in order of number. */
export function actionRecords({ addresses, code, credit, workshops }: PublishedContent): readonly ActionRecord[] {
  const citations = citationsIn(code);
  return workshops.flatMap((register) =>
    register.actions.map((action) => ({
      id: action.id,
      page: addresses.action(action.id),
      workshop: register.workshop.id,
      number: action.number,
      summary: action.summary,
      owner: action.owner,
      deadline: action.deadline,
      sections: action.sections,
      ...stateOf(register, action),
      recommendations: register.recommendations
        .filter(({ actions }) => actions.includes(action.number))
        .map(({ id }) => id),
      changes: citationRecords(citations, action.id, addresses),
      words: wordsRecords(credit(), action.id),
    })),
  );
}

function stateOf({ actionStates }: WorkshopRegister, { id, deadline }: Action): Pick<ActionRecord, 'state'> {
  const { asAt, illustrative, states } = actionStates;
  const entry = states.find(({ action }) => action === id);
  if (entry === undefined) return {};
  const { state, called, date, evidence } = entry;
  const late = state === 'done' && date !== undefined ? monthsLate(deadline, date) : 0;
  return {
    state: {
      state,
      ...(called === undefined ? {} : { called }),
      asAt,
      ...(date === undefined ? {} : { reached: date }),
      ...(late === 0 ? {} : { monthsLate: late }),
      evidence,
      illustrative,
    },
  };
}
