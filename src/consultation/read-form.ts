import type { Form } from './form.ts';
import * as messages from './messages.ts';
import { parseUrlencoded } from './parse-urlencoded.ts';
import { actions, honeypot, stepFields, type Action } from './step.ts';
import type { FormError, Typed } from './typed.ts';

/** What a request's body says. */
export interface FormReading {
  readonly typed: Typed;
  readonly action: Action;
  /** As sent, unchecked. */
  readonly token?: string;
  /** Whether the respondent said that this is a separate response, though it is identical to another. */
  readonly separate: boolean;
  /** What stands in the field that people leave empty. */
  readonly honeypot: string;
  /** What no form of ours would have sent: unknown fields, and fields sent twice. Empty where all is well. */
  readonly errors: readonly FormError[];
}

/** The body could not be read: why, as a sentence. */
export interface Unreadable {
  readonly unreadable: string;
}

/**
 * Reads the urlencoded body of the form. What was typed is given back whatever is wrong with it,
 * unless the bytes are not text at all.
 */
export function readForm(body: Uint8Array, form: Form): FormReading | Unreadable {
  const pairs = parseUrlencoded(body);
  if (pairs === undefined) return { unreadable: messages.unreadable.encoding };
  if (pairs.length > form.limits.fields) return { unreadable: messages.unreadable.tooManyFields };

  const sent = Map.groupBy(pairs, ([name]) => name);
  const valuesOf = (name: string): readonly string[] => (sent.get(name) ?? []).map(([, value]) => value);
  const fields = form.fields.filter(({ name }) => sent.has(name));
  const known = new Set<string>([...fields.map(({ name }) => name), ...stepFields]);
  const typed = fields
    .map(
      ({ name }) =>
        [
          name,
          valuesOf(name)
            .filter((value) => value !== '')
            .map(withLineFeeds),
        ] as const,
    )
    .filter(([, values]) => values.length > 0);

  const [asked = 'check', ...furtherActions] = valuesOf('action');
  const action = actions.find((one) => one === asked);
  const [token, ...furtherTokens] = valuesOf('token');
  const isOurs = action !== undefined && furtherActions.length === 0 && furtherTokens.length === 0;
  return {
    typed: Object.fromEntries(typed),
    action: action ?? 'check',
    ...(token === undefined ? {} : { token }),
    separate: valuesOf('separate').includes('yes'),
    honeypot: valuesOf(honeypot.name).join('\n'),
    errors: [
      ...([...sent.keys()].every((name) => known.has(name)) ? [] : [{ message: messages.unknownField }]),
      ...(isOurs ? [] : [{ message: messages.repeatedStep }]),
      ...fields
        .filter((field) => field.type !== 'checkboxes' && valuesOf(field.name).length > 1)
        .map((field) => ({ field: field.name, message: messages.repeated(field) })),
    ],
  };
}

/** Browsers end lines with CR LF in what they send, whatever was typed. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
