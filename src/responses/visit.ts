import type { State } from '../consultation/deadline.ts';
import type { Consultation } from '../consultation/definition.ts';
import type { Form } from '../consultation/form.ts';
import { copyOf } from '../consultation/response-copy.ts';
import { honeypot } from '../consultation/step.ts';
import type { Typed } from '../consultation/typed.ts';
import type { HiddenField } from '../consultation/view.ts';
import type { Services } from './services.ts';
import type { Token } from './tokens.ts';

/** One request about one consultation. */
export interface Visit {
  readonly request: Request;
  readonly services: Services;
  readonly consultation: Consultation;
  readonly form: Form;
  /** When the head of the request arrived. */
  readonly arrivedAt: Date;
  /** Where the consultation stood at that moment. */
  readonly state: State;
  /** Seconds after which to try again, where this network sent too many requests. Asking counts the request. */
  readonly tooMany: () => number | undefined;
  /** Adds the code of a failure to the request's line in the log. */
  readonly note: (failure: string) => void;
}

/** What a respondent's browser brings along from page to page. */
export interface Carried {
  readonly typed: Typed;
  /** What stands in the field that people leave empty. */
  readonly honeypot: string;
  /** Whether the respondent said that this is a separate response, though it is identical to another. */
  readonly separate: boolean;
  readonly token: Token;
}

/** Nothing of these pages is for a cache or a search engine. */
const privateHeaders = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } as const;

/** What every page about the consultation has. */
export function page(
  { consultation, form, state }: Visit,
  status: number,
  headers: Readonly<Record<string, string>> = {},
) {
  return { status, headers: { ...privateHeaders, ...headers }, consultation, form, state };
}

/** What every page has that gives the text back. */
export function pageWithText(
  visit: Visit,
  carried: Carried,
  status: number,
  headers: Readonly<Record<string, string>> = {},
) {
  return {
    ...page(visit, status, headers),
    copy: copyOf(visit.form, carried.typed),
    hidden: hiddenFields(visit, carried),
  };
}

/** Everything that the next request must bring along. */
export function hiddenFields(
  visit: Visit,
  { typed, honeypot: trapped, separate, token }: Carried,
): readonly HiddenField[] {
  return [
    tokenField(visit, token),
    ...(trapped === '' ? [] : [{ name: honeypot.name, value: trapped }]),
    ...(separate ? [{ name: 'separate', value: 'yes' }] : []),
    ...Object.entries(typed).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  ];
}

/** The field that carries the token. */
export function tokenField({ services, consultation }: Visit, token: Token): HiddenField {
  return { name: 'token', value: services.tokens.write(consultation.id, token) };
}

/** A token for a response that has not been sent yet. */
export function newToken({ services }: Visit, replaces?: string): Token {
  return {
    nonce: Buffer.from(services.random(18)).toString('base64url'),
    issuedAt: services.clock().getTime(),
    ...(replaces === undefined ? {} : { replaces }),
  };
}
