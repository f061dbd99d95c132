import { isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { londonDate } from '../consultation/deadline.ts';
import type { Consultation } from '../consultation/definition.ts';
import { valueWithoutAliases } from '../consultation/draft-file.ts';
import type { Form } from '../consultation/form.ts';
import * as messages from '../consultation/messages.ts';
import type { Typed } from '../consultation/typed.ts';
import { isBlank, validate } from '../consultation/validate.ts';
import { keyedChannels } from './response-row.ts';

const keyedSchema = z.strictObject({
  /** Random name of this one file, from which its reference follows: keyed in again, it is not counted twice. */
  response: z
    .string()
    .regex(/^[\w-]{24}$/, 'must stay as it was made: `import --template` makes a file for each response'),
  consultation: z.string(),
  revision: z.string(),
  channel: z.enum(keyedChannels, { error: `must be ${keyedChannels.join(', ')}` }),
  received: z.iso.date({ error: 'must be the day of the postmark or of arrival, such as 2026-11-20' }),
  answers: z.record(z.string(), z.union([z.string().transform((text) => [text]), z.array(z.string())])),
});

/** A response that came on paper, by e-mail or by telephone, as it was keyed in. */
export interface KeyedResponse extends Omit<z.infer<typeof keyedSchema>, 'answers'> {
  readonly typed: Typed;
}

/** Something to put right in a file. */
export interface KeyingProblem {
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do, as a sentence. */
  readonly message: string;
}

/** What came of reading a file: the response, or everything that is wrong with it. */
export interface KeyedReading {
  readonly keyed?: KeyedResponse;
  readonly problems: readonly KeyingProblem[];
}

/** A consultation and its form. */
interface Definition {
  readonly consultation: Consultation;
  readonly form: Form;
}

/**
 * Reads a file that was keyed in. What people left out on paper is no mistake, so that a required answer may be missing.
 * `today` is a London calendar day, such as `2026-11-24`.
 */
export function readKeyed(
  text: string,
  { definitions, today }: { readonly definitions: readonly Definition[]; readonly today: string },
): KeyedReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true, lineCounter: lines });
  const lineAt = (path: readonly PropertyKey[]): number => lineOf(document, lines, path);
  const [broken] = document.errors;
  if (broken !== undefined) {
    const message = 'The line breaks the form of the file. Put the answer between quotation marks, or below a |.';
    return { problems: [{ line: lines.linePos(broken.pos[0]).line, message }] };
  }
  const value = valueWithoutAliases(document);
  if (value === undefined) {
    const message = 'An answer begins with * without quotation marks around it. Put it between them.';
    return { problems: [{ line: 1 + text.split('\n').findIndex((line) => /^\s[^:]*: \*/.test(line)), message }] };
  }
  const read = keyedSchema.safeParse(value);
  if (!read.success) {
    return {
      problems: read.error.issues.map(({ path, message }) => ({
        line: lineAt(path),
        message: `\`${path.join('.')}\`: ${message}.`,
      })),
    };
  }
  const { answers, ...keyed } = read.data;
  const definition = definitions.find(
    ({ form }) => form.consultation === keyed.consultation && form.revision === keyed.revision,
  );
  if (definition === undefined) {
    const message = `There is no consultation \`${keyed.consultation}\` on revision ${keyed.revision}.`;
    return { problems: [{ line: lineAt(['consultation']), message }] };
  }
  const { consultation, form } = definition;
  const known = new Set(form.fields.map(({ name }) => name));
  const typed = Object.fromEntries(
    Object.entries(answers)
      .map(
        ([name, values]) => [name, values.map((value) => value.trimEnd()).filter((value) => !isBlank(value))] as const,
      )
      .filter(([name, values]) => known.has(name) && values.length > 0),
  );
  const problems = [
    ...dayProblem(keyed.received, consultation, today).map((message) => ({ line: lineAt(['received']), message })),
    ...Object.keys(answers)
      .filter((name) => !known.has(name))
      .map((name) => ({
        line: lineAt(['answers', name]),
        message: `The form has no question \`${name}\`. Remove it.`,
      })),
    ...answerErrors(form, typed).map(({ field, message }) => ({
      line: lineAt(field === undefined ? ['answers'] : ['answers', field]),
      message: `${message}.`,
    })),
  ];
  return problems.length > 0 ? { problems } : { keyed: { ...keyed, typed }, problems };
}

/** The moment for which a keyed response counts: noon of its day, which is the same day in London all year. */
export function receivedAt({ received }: Pick<KeyedResponse, 'received'>): string {
  return `${received}T12:00:00Z`;
}

function dayProblem(received: string, { opens }: Consultation, today: string): readonly string[] {
  if (received > today) return [`It cannot have come in on ${received}, which is still to come.`];
  if (opens !== undefined && londonDate(new Date(`${received}T12:00:00Z`)) < opens)
    return [`It cannot have come in on ${received}: the consultation opened on ${opens}.`];
  return [];
}

/** What is wrong with answers that somebody else gave: nothing that only its author could put right. */
function answerErrors(form: Form, typed: Typed): ReturnType<typeof validate> {
  const authors = new Set([
    ...form.fields.filter(({ required }) => required).map(messages.missing),
    messages.nameToPublish,
    messages.organisationToPublish,
    messages.emailFormat,
  ]);
  return validate(form, typed).filter(({ message }) => !authors.has(message));
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  return isScalar(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}
