import { z } from 'zod';
import { idSchema } from '../../../code/identifier.ts';
import { partialDateSchema } from '../../../code/partial-date.ts';
import { actionStateSchema, type Action } from '../../../provenance/action.ts';
import { citationsIn } from '../../../provenance/citations.ts';
import type { WorkshopRegister } from '../../../provenance/workshop-register.ts';
import type { Published } from '../published.ts';
import { citationRecords, citationRecordSchema } from './citation-record.ts';

/** An action, how it stands and what changed because of it. */
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
        asAt: partialDateSchema.describe('The date at which this held'),
        reached: partialDateSchema.optional(),
        evidence: z.string(),
        illustrative: z.boolean().describe('Whether the state is invented for a demonstration'),
      })
      .optional()
      .describe('How it stands; absent where nothing was reported'),
    recommendations: z.array(idSchema).describe('The recommendations that led to it'),
    changes: z.array(citationRecordSchema).describe('The changes that give it as a reason, oldest first'),
  })
  .meta({ id: 'Action' });
export type ActionRecord = z.infer<typeof actionRecordSchema>;

/** Every action of every workshop, in order of number. */
export function actionRecords({ addresses, code, workshops }: Published): readonly ActionRecord[] {
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
    })),
  );
}

function stateOf({ actionStates }: WorkshopRegister, { id }: Action): Pick<ActionRecord, 'state'> {
  const { asAt, illustrative, states } = actionStates;
  const entry = states.find(({ action }) => action === id);
  if (entry === undefined) return {};
  const { state, date, evidence } = entry;
  return { state: { state, asAt, ...(date === undefined ? {} : { reached: date }), evidence, illustrative } };
}
