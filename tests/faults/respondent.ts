import type { Element } from 'hast';
import { z } from 'zod';
import { honeypot } from '../../src/consultation/step.ts';
import { attribute, pageElements, wordsOf } from '../html/page-elements.ts';
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
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: urlencoded(fields),
    });
    const page = await response.text();
    const isView = response.headers.get('content-type') === 'application/json';
    return isView ? { ...answerSchema.parse(JSON.parse(page)), page } : readPage(response.status, page);
  } catch {
    return undefined;
  }
}

/** The question that the text answers, in the consultation of an address. */
export function questionAt(address: string): 'purpose' | 'issue' {
  return address.includes('/raise-an-issue/') ? 'issue' : 'purpose';
}

/** The check page of a response with this text: what its button sends. Nothing where there was no answer. */
export async function check(address: string, text: string): Promise<Hidden | undefined> {
  const answer = await send(address, {
    [questionAt(address)]: text,
    capacity: 'individual',
    publish: 'no',
    [honeypot.name]: '',
  });
  if (answer?.kind !== 'check') return undefined;
  return [...(answer.hidden ?? []), { name: 'action', value: 'send' }];
}

/** What a page of the built site says, read as a browser reads it. */
function readPage(status: number, page: string): Answer {
  const elements = pageElements(page);
  const reference = elements.map(wordsOf).find((words) => /^\w{5}-\w{5}-\w{5}$/.test(words));
  const hidden = elements
    .filter((element) => attribute(element, 'type') === 'hidden' || attribute(element, 'hidden') !== undefined)
    .map((element) => ({
      name: attribute(element, 'name') ?? '',
      value: attribute(element, 'value') ?? textIn(element),
    }));
  const kinds: Readonly<Record<number, string>> = { 200: 'check', 201: 'receipt', 409: 'conflict', 503: 'unavailable' };
  const kind = reference === undefined ? (kinds[status] ?? 'other') : 'receipt';
  return { kind, status, ...(reference === undefined ? {} : { reference }), hidden, page };
}

/** The text in an element exactly as it stands there. */
function textIn({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
