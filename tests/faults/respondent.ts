import { z } from 'zod';
import { honeypot } from '../../src/consultation/step.ts';
import { urlencoded, type Fields } from '../responses/visitor.ts';

/** What a respondent sees of an answer. */
const answerSchema = z.object({
  kind: z.string(),
  status: z.number(),
  reference: z.string().optional(),
  privateCode: z.string().optional(),
  late: z.boolean().optional(),
  hidden: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});

export type Answer = z.infer<typeof answerSchema> & {
  /** The whole page, in which the respondent looks for the text. */
  readonly page: string;
};

export type Hidden = NonNullable<Answer['hidden']>;

/** Sends a form; nothing where the connection broke, as it does when the process dies. */
export async function send(address: string, fields: Fields | Hidden): Promise<Answer | undefined> {
  try {
    const response = await fetch(new URL('consultations/example/answer/', address), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: urlencoded(fields),
    });
    const page = await response.text();
    return { ...answerSchema.parse(JSON.parse(page)), page };
  } catch {
    return undefined;
  }
}

/** The check page of a response with this text: what its button sends. Nothing where there was no answer. */
export async function check(address: string, text: string): Promise<Hidden | undefined> {
  const answer = await send(address, { purpose: text, capacity: 'individual', publish: 'no', [honeypot.name]: '' });
  if (answer?.kind !== 'check') return undefined;
  return [...(answer.hidden ?? []), { name: 'action', value: 'send' }];
}
