import type { Form } from './form.ts';
import * as messages from './messages.ts';
import { parseUrlencoded } from './parse-urlencoded.ts';
import {
  continueFields,
  controlFields,
  formActions,
  honeypot,
  sharedComputer,
  wayThrough,
  type FormAction,
} from './form-step.ts';
import type { FormError, FormValues } from './form-values.ts';
import { withLineBreaks } from './with-line-breaks.ts';

/** The content of a submitted form. */
export interface FormSubmission {
  readonly values: FormValues;
  readonly action: FormAction;
  /** As sent, unchecked. */
  readonly token?: string;
  /** Whether the respondent confirmed that this is a separate response, though identical to another. */
  readonly separate: boolean;
  /** Whether others use the same computer. */
  readonly shared: boolean;
  /** The content of the field that people leave empty. */
  readonly honeypot: string;
  /** How the respondent goes through the form, as sent. */
  readonly way: string;
  /** The text of a draft that was pasted, but is not in the form yet. */
  readonly pasted: string;
  /** Whether a file was chosen to continue from: the form sends only its name. */
  readonly choseFile: boolean;
  /** Anything that our form would not have sent: unknown fields, and fields sent twice. */
  readonly errors: readonly FormError[];
}

/** The body could not be read; the reason is a message for the respondent. */
export interface UnreadableBody {
  readonly unreadable: string;
}

/**
 * Reads the urlencoded body of the form. The values are returned whatever the errors, unless the bytes are not text.
 */
export function readForm(body: Uint8Array, form: Form): FormSubmission | UnreadableBody {
  const pairs = parseUrlencoded(body);
  if (pairs === undefined) return { unreadable: messages.unreadable.encoding };
  if (pairs.length > form.limits.fields) return { unreadable: messages.unreadable.tooManyFields };

  const valuesByName = Map.groupBy(pairs, ([name]) => name);
  const valuesOf = (name: string): readonly string[] => (valuesByName.get(name) ?? []).map(([, value]) => value);
  const fields = form.fields.filter(({ name }) => valuesByName.has(name));
  const known = new Set<string>([...fields.map(({ name }) => name), ...controlFields]);
  const values = fields
    .map(
      ({ name, type }) =>
        [
          name,
          valuesOf(name)
            .filter((value) => value !== '')
            .map(withLineBreaks)
            // A browser shows no line break in a field of one line: the words around it would run together.
            .map((value) => (type === 'short text' ? value.replaceAll('\n', ' ') : value)),
        ] as const,
    )
    .filter(([, values]) => values.length > 0);

  const [requestedAction = 'check', ...furtherActions] = valuesOf('action');
  const action = formActions.find((one) => one === requestedAction);
  const [token, ...furtherTokens] = valuesOf('token');
  const isOurs = action !== undefined && furtherActions.length === 0 && furtherTokens.length === 0;
  return {
    values: Object.fromEntries(values),
    action: action ?? 'check',
    ...(token === undefined ? {} : { token }),
    separate: valuesOf('separate').includes('yes'),
    shared: valuesOf(sharedComputer).includes('yes'),
    honeypot: valuesOf(honeypot.name).join('\n'),
    way: valuesOf(wayThrough)[0] ?? '',
    pasted: valuesOf(continueFields.text).join('\n'),
    choseFile: valuesOf(continueFields.file).some((name) => name !== ''),
    errors: [
      ...([...valuesByName.keys()].every((name) => known.has(name)) ? [] : [{ message: messages.unknownField }]),
      ...(isOurs ? [] : [{ message: messages.unexpectedControl }]),
      ...fields
        .filter((field) => field.type !== 'checkboxes' && valuesOf(field.name).length > 1)
        .map((field) => ({ field: field.name, message: messages.repeated(field) })),
    ],
  };
}
