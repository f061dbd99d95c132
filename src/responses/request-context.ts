import type { ConsultationState } from '../consultation/consultation-state.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { Form } from '../consultation/form.ts';
import { answersInOrder } from '../consultation/answers-in-order.ts';
import { londonDate } from '../consultation/consultation-state.ts';
import { continueFields, honeypot, sharedComputer, wayThrough } from '../consultation/form-step.ts';
import type { FormValues } from '../consultation/form-values.ts';
import type { HiddenField } from '../consultation/view-parts.ts';
import type { Services } from './services.ts';
import type { Token } from './tokens.ts';

/** A request about one consultation. */
export interface RequestContext {
  readonly request: Request;
  readonly services: Services;
  readonly consultation: Consultation;
  readonly form: Form;
  /** When the headers of the request arrived. */
  readonly arrivedAt: Date;
  /** State of the consultation at that moment. */
  readonly state: ConsultationState;
  /** Version of the privacy notice that its pages show. */
  readonly notice: string;
  /** Counts the request, which is for this step; returns the seconds after which to try again if its network sent too many. */
  readonly checkRateLimit: (step: 'last sending' | 'another') => number | undefined;
  /** Adds the code of a failure to the log line of the request. */
  readonly logFailure: (failure: string) => void;
}

/** What the respondent's browser sends from page to page. */
export interface FormState {
  readonly values: FormValues;
  /** The content of the field that people leave empty. */
  readonly honeypot: string;
  /** Whether the respondent confirmed that this is a separate response, though identical to another. */
  readonly separate: boolean;
  /** Whether the respondent uses a computer that others use too. */
  readonly shared: boolean;
  /** How the respondent goes through the form: see `wayThrough`. */
  readonly way: string;
  /** The text of a draft that was pasted, but is not in the form yet. */
  readonly pasted: string;
  readonly token: Token;
}

/** Keeps these pages out of caches and search engines. */
const privateHeaders = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } as const;

/**
 * Headers that let the browser, and nothing between, cache a page with what was typed, so that Back shows it again with
 * every edit. Not on a shared computer. Pages that show a code are never cached.
 */
export function cacheHeaders({ shared }: Pick<FormState, 'shared'>): Readonly<Record<string, string>> {
  return shared ? {} : { 'Cache-Control': 'private, no-cache' };
}

/** What every view of the consultation has. */
export function page(
  { consultation, form, state, arrivedAt }: RequestContext,
  status: number,
  headers: Readonly<Record<string, string>> = {},
) {
  return {
    status,
    headers: { ...privateHeaders, ...headers },
    consultation,
    form,
    state,
    today: londonDate(arrivedAt),
  };
}

/** What every view has that returns the answers. */
export function pageWithAnswers(
  context: RequestContext,
  formState: FormState,
  status: number,
  headers: Readonly<Record<string, string>> = {},
) {
  return {
    ...page(context, status, { ...cacheHeaders(formState), ...headers }),
    answers: answersInOrder(context.form, formState.values),
    hidden: hiddenFields(context, formState),
  };
}

/** Everything that the next request must send. */
export function hiddenFields(
  context: RequestContext,
  { values, honeypot: honeypotText, separate, shared, way, pasted, token }: FormState,
): readonly HiddenField[] {
  return [
    tokenField(context, token),
    ...(honeypotText === '' ? [] : [{ name: honeypot.name, value: honeypotText }]),
    ...(separate ? [{ name: 'separate', value: 'yes' }] : []),
    ...(shared ? [{ name: sharedComputer, value: 'yes' }] : []),
    ...(way === '' ? [] : [{ name: wayThrough, value: way }]),
    ...(pasted.trim() === '' ? [] : [{ name: continueFields.text, value: pasted }]),
    ...Object.entries(values).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  ];
}

/** The field that carries the token. */
export function tokenField({ services, consultation }: RequestContext, token: Token): HiddenField {
  return { name: 'token', value: services.tokens.write(consultation.id, token) };
}

/** A token for a response that has not been sent yet. */
export function newToken({ services, notice }: RequestContext, replaces?: string): Token {
  return {
    notice,
    nonce: Buffer.from(services.random(18)).toString('base64url'),
    issuedAt: services.clock().getTime(),
    ...(replaces === undefined ? {} : { replaces }),
  };
}
