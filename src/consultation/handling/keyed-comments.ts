import { z } from 'zod';
import type { Form } from '../form.ts';
import type { FormValues } from '../form-values.ts';
import { isEmptyAnswer } from '../validate.ts';
import { targetsOf } from './named-targets.ts';

/** The keys of a comment in the file, with the kind of field that each goes into. */
const kinds = { think: 'comment', words: 'wording', view: 'position' } as const;

const text = z.string({ error: 'must be one text, for one clause or paragraph in each entry' }).default('');

/** One comment in the table of a short form, as keyed in: which clause or paragraph, and what is written beside it. */
export const keyedCommentSchema = z.strictObject(
  { about: text, think: text, words: text, view: text },
  { error: 'must have only `about`, `think`, `words` and `view`' },
);

/** All of them; a list that was emptied has none. */
export const keyedCommentsSchema = z
  .union([z.array(keyedCommentSchema), z.literal('').transform((): [] => [])], {
    error: 'must be a list, of which each entry begins with `- about:`',
  })
  .default([]);

type KeyedComment = z.infer<typeof keyedCommentSchema>;

/** The comments as answers to the fields of the form. */
interface CommentValues {
  readonly values: FormValues;
  /** By field, the index of the comment that its answer comes from. */
  readonly origins: ReadonlyMap<string, number>;
  readonly problems: readonly { readonly index: number; readonly message: string }[];
}

/** Finds the field of each comment. What is said about one clause in several rows becomes one answer. */
export function commentValues(form: Form, comments: readonly KeyedComment[]): CommentValues {
  const names = new Set(form.fields.map(({ name }) => name));
  const values: Record<string, string[]> = {};
  const origins = new Map<string, number>();
  const problems: { index: number; message: string }[] = [];
  for (const [index, comment] of comments.entries()) {
    const { about } = comment;
    const keys = keysOf(comment);
    if (isEmptyAnswer(about) && keys.length === 0) continue;
    const problem = problemOf(form, about, keys.length);
    if (problem !== undefined) {
      problems.push({ index, message: problem });
      continue;
    }
    const [target] = targetsOf(form, about);
    for (const key of keys) {
      const field = target?.fields.find(({ name }) => name.startsWith(`${kinds[key]}.`));
      if (field === undefined || !names.has(field.name)) {
        problems.push({
          index,
          message: `This consultation takes no \`${key}\` about a clause. Type it where it fits, and leave \`${key}\` empty`,
        });
        continue;
      }
      const text = comment[key].trim();
      const before = values[field.name]?.[0];
      if (before !== undefined && key === 'view' && before !== text)
        problems.push({ index, message: `Two rows have different views of \`${about}\`. Type in only the right one` });
      // Two rows about one clause are one answer.
      values[field.name] = [before === undefined || key === 'view' ? text : `${before}\n\n${text}`];
      if (!origins.has(field.name)) origins.set(field.name, index);
    }
  }
  return { values, origins, problems };
}

function keysOf(comment: KeyedComment): readonly (keyof typeof kinds)[] {
  return (['think', 'words', 'view'] as const).filter((key) => !isEmptyAnswer(comment[key]));
}

function problemOf(form: Form, about: string, said: number): string | undefined {
  const elsewhere = form.questions.findLast(({ type }) => type === 'long text')?.name;
  const whole =
    elsewhere === undefined ? '' : `. Put anything about the whole Code into a question, such as \`${elsewhere}\``;
  if (isEmptyAnswer(about)) return `\`about\` is empty. Type the letter or number of the clause or paragraph${whole}`;
  const targets = targetsOf(form, about);
  if (targets.length === 0)
    return `\`${about}\` is not a clause or paragraph of revision ${form.revision}. Type one letter or number, such as ${example(form)}, and put anything else before the comment${whole}`;
  if (targets.length > 1)
    return `\`${about}\` can be ${targets.map(({ phrase }) => phrase).join(' or ')}. Type the one that is meant`;
  return said === 0
    ? `Nothing is typed in about \`${about}\`. Type what is written next to it, or remove the row`
    : undefined;
}

function example({ clauses }: Form): string {
  const clause = clauses.find(({ number }) => number !== undefined) ?? clauses[0];
  const [paragraph] = clauses.flatMap(({ paragraphs }) => paragraphs);
  return [clause?.phrase.split(':')[0], paragraph?.phrase].flatMap((one) => one ?? []).join(' or ');
}
