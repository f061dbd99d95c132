import type { Element } from 'hast';
import { z } from 'zod';
import { honeypot } from '../../src/consultation/form-step.ts';
import { attribute, pageElements, wordsOf } from '../html/page-elements.ts';
import { urlencoded, type Fields } from '../responses/visitor.ts';
import { waitFor } from '../timeout.ts';

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
  /** The whole page, to check whether it contains the text. */
  readonly page: string;
};

export type HiddenFields = NonNullable<Answer['hidden']>;

/** The service did not take the form itself: a mistake of the test or the service, which no fault explains. */
class FormRefused extends Error {}

/** Asks for a page. @throws an error that names it if no answer comes */
export async function request(address: string | URL, init?: RequestInit): Promise<Response> {
  // A keep-alive connection may be closed at that moment; browsers retry, too.
  const asked = fetch(address, init).catch(() => fetch(address, init));
  return waitFor(`an answer from ${new URL(address).pathname}`, asked);
}

/**
 * Sends a form; undefined if the connection broke, as it does when the process is killed.
 *
 * @throws if the form was refused, or if no answer comes and the connection does not break either
 */
export async function send(address: string, fields: Fields | HiddenFields): Promise<Answer | undefined> {
  const path = new URL(address).pathname;
  const answer = await waitFor(`an answer to what was sent to ${path}`, trySending(address, fields));
  if (answer?.status === 400 || answer?.status === 422)
    throw new FormRefused(`The form was refused with status ${answer.status}: ${errorsOn(answer.page)}`);
  return answer;
}

async function trySending(address: string, fields: Fields | HiddenFields): Promise<Answer | undefined> {
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

/** The question to answer in the consultation of an address. */
export function questionAt(address: string): 'purpose' | 'issue' {
  return address.includes('/raise-an-issue/') ? 'issue' : 'purpose';
}

/** Submits a response with this text for checking; returns what the send button of the check page sends, if it came. */
export async function check(address: string, text: string): Promise<HiddenFields | undefined> {
  const fields = { [questionAt(address)]: text, capacity: 'individual', publish: 'no', [honeypot.name]: '' };
  // As in `request`: without what the check page has, an empty form would be sent.
  const answer = (await send(address, fields)) ?? (await send(address, fields));
  if (answer?.kind !== 'check') return undefined;
  return [...(answer.hidden ?? []), { name: 'action', value: 'send' }];
}

/** Reads a page of the built site as a browser does. */
function readPage(status: number, page: string): Answer {
  const elements = pageElements(page);
  const reference = elements.map(wordsOf).find((words) => /^\w{5}-\w{5}-\w{5}$/.test(words));
  const hidden = elements.flatMap((element) => {
    const name = attribute(element, 'name');
    const isHidden = attribute(element, 'type') === 'hidden' || attribute(element, 'hidden') !== undefined;
    return name !== undefined && isHidden ? [{ name, value: attribute(element, 'value') ?? textIn(element) }] : [];
  });
  const kinds: Readonly<Record<number, string>> = { 200: 'check', 201: 'receipt', 409: 'conflict', 503: 'unavailable' };
  const kind = reference === undefined ? (kinds[status] ?? 'other') : 'receipt';
  return { kind, status, ...(reference === undefined ? {} : { reference }), hidden, page };
}

/** The words of the error summary, or the start of an answer that is not a page. */
function errorsOn(page: string): string {
  const summary = pageElements(page).find((element) => attribute(element, 'id') === 'errors');
  return summary === undefined ? page.slice(0, 500) : wordsOf(summary);
}

/** The exact text of an element. */
function textIn({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
