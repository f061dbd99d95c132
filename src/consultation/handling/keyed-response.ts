import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { londonDate } from '../consultation-state.ts';
import type { Consultation } from '../consultation.ts';
import { valueWithoutAliases } from '../saved-answers.ts';
import type { Form } from '../form.ts';
import * as messages from '../messages.ts';
import type { FormValues } from '../form-values.ts';
import { isEmptyAnswer, validate } from '../validate.ts';
import { withLineBreaks } from '../with-line-breaks.ts';
import { readPaperCode } from '../paper-code.ts';
import { commentValues, keyedCommentsSchema } from './keyed-comments.ts';
import { keyedChannels } from './response-row.ts';

const keyedSchema = z.strictObject({
  /** Random id of the file, from which the reference is derived: imported again, it is not counted twice. */
  response: z
    .string()
    .regex(/^[\w-]{24}$/, 'must not be changed: `import --template` creates a file for each response'),
  consultation: z.string(),
  revision: z.string(),
  /** The code at the foot of the paper form. Absent in files for the long form, and in older ones. */
  form: z.string().optional(),
  channel: z.enum(keyedChannels, { error: `must be ${keyedChannels.join(', ')}` }),
  received: z.iso.date({ error: 'must be the day of the postmark or of arrival, such as 2026-11-20' }),
  answers: z.record(z.string(), z.union([z.string().transform((text) => [text]), z.array(z.string())])),
  /** The table of the short form. */
  comments: keyedCommentsSchema,
});

/** A response received on paper, by email or by telephone, as keyed in. */
export interface KeyedResponse extends Omit<z.infer<typeof keyedSchema>, 'answers' | 'comments' | 'form'> {
  readonly values: FormValues;
}

/** An error in a file. */
export interface KeyingProblem {
  /** Starts at 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** The response in a file, or everything that is wrong with it. */
export interface KeyedResult {
  readonly keyed?: KeyedResponse;
  readonly problems: readonly KeyingProblem[];
}

/** A consultation and its form. */
interface Definition {
  readonly consultation: Consultation;
  readonly form: Form;
}

interface KeyingOptions {
  readonly definitions: readonly Definition[];
  /** The date in London, such as `2026-11-24`. */
  readonly today: string;
  /** The code that a form has on paper. */
  readonly codeOf: (form: Form) => string;
}

/**
 * Reads a keyed-in file. A required answer may be missing, because people leave things out on paper.
 */
export function parseKeyedResponse(text: string, { definitions, today, codeOf }: KeyingOptions): KeyedResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true, lineCounter: lines });
  const lineAt = (path: readonly PropertyKey[]): number => lineNumber(document, lines, path);
  const lineOf = (field: string | undefined, comments: ReadonlyMap<string, number>): number => {
    if (field === undefined) return lineAt(['answers']);
    const row = comments.get(field);
    return lineAt(row === undefined ? ['answers', field] : ['comments', row, 'about']);
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    const message = 'This line is not valid YAML. Put the answer in quotation marks, or on the lines below a |.';
    return { problems: [{ line: lines.linePos(broken.pos[0]).line, message }] };
  }
  const value = valueWithoutAliases(document);
  if (value === undefined) {
    const message = 'An answer starts with *. Put it in quotation marks.';
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
  const { answers, comments, form: paper, ...keyed } = read.data;
  const definition = definitions.find(
    ({ form }) => form.consultation === keyed.consultation && form.revision === keyed.revision,
  );
  if (definition === undefined) {
    const message = `There is no consultation \`${keyed.consultation}\` on revision ${keyed.revision}.`;
    return { problems: [{ line: lineAt(['consultation']), message }] };
  }
  const { consultation, form } = definition;
  const known = new Set(form.fields.map(({ name }) => name));
  const answered = Object.fromEntries(
    Object.entries(answers)
      .map(
        ([name, texts]) =>
          [name, texts.map((text) => withLineBreaks(text).trimEnd()).filter((text) => !isEmptyAnswer(text))] as const,
      )
      .filter(([name, texts]) => known.has(name) && texts.length > 0),
  );
  const commented = commentValues(form, comments);
  const values = withComments(answered, commented.values);
  const problems = [
    ...codeProblems(paper, codeOf(form)).map((message) => ({ line: lineAt(['form']), message })),
    ...dateProblems(keyed.received, consultation, today).map((message) => ({ line: lineAt(['received']), message })),
    ...Object.keys(answers)
      .filter((name) => !known.has(name))
      .map((name) => ({
        line: lineAt(['answers', name]),
        message: `The form has no question \`${name}\`. Remove it.`,
      })),
    ...commented.problems.map(({ index, message }) => ({
      line: lineAt(['comments', index, 'about']),
      message: `${message}.`,
    })),
    ...answerErrors(form, values)
      // A form whose comments cannot be placed is not empty.
      .filter(({ message }) => message !== messages.nothingAnswered(form) || commented.problems.length === 0)
      .map(({ field, message }) => ({
        line: lineOf(field, commented.origins),
        message: `${message}.`,
      })),
  ];
  return problems.length > 0 ? { problems } : { keyed: { ...keyed, values }, problems };
}

/** A comment in the table is added to what is keyed at the same clause otherwise. */
function withComments(answers: FormValues, comments: FormValues): FormValues {
  const both = Object.entries(comments).map(([name, texts]) => {
    const before = answers[name];
    return [name, before === undefined ? texts : [[...before, ...texts].join('\n\n')]] as const;
  });
  return { ...answers, ...Object.fromEntries(both) };
}

function codeProblems(paper: string | undefined, code: string): readonly string[] {
  if (paper === undefined || readPaperCode(paper) === code) return [];
  return [
    `The code of the paper form is \`${paper}\`, and this file is for ${code}. Create a file for it with \`import --template <folder> --form ${paper}\`.`,
  ];
}

/** The time of arrival of a keyed response: noon UTC, which is the same day in London all year. */
export function receivedAt({ received }: Pick<KeyedResponse, 'received'>): string {
  return `${received}T12:00:00Z`;
}

function dateProblems(received: string, { opens }: Consultation, today: string): readonly string[] {
  if (received > today) return [`The date ${received} is in the future.`];
  if (opens !== undefined && londonDate(new Date(`${received}T12:00:00Z`)) < opens)
    return [`The date ${received} is before the consultation opened on ${opens}.`];
  return [];
}

/** The errors in the answers, except those that only the respondent could correct. */
function answerErrors(form: Form, values: FormValues): ReturnType<typeof validate> {
  const authorsOwn = new Set([
    ...form.fields.filter(({ required }) => required).map(messages.missing),
    messages.nameToPublish,
    messages.organisationToPublish,
    messages.emailFormat,
  ]);
  return validate(form, values).filter(({ message }) => !authorsOwn.has(message));
}

/** The line of a value or, if it is missing, of its parent. */
function lineNumber(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  return path.length === 0 ? 1 : lineNumber(document, lines, path.slice(0, -1));
}
