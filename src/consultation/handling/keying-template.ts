import { Document, isMap, isScalar } from 'yaml';
import type { Field } from '../field.ts';
import type { Form } from '../form.ts';
import { keyedChannels } from './response-row.ts';

const instructions = `
 One response received on paper, by email or by telephone.
 Type each answer between the quotation marks. If it has several lines, type it like this:
   purpose: |
     First line
     Second line
 Type what was written, including mistakes. Leave "" if there is no answer.
 If there are options, type the word before the colon; several as [one, two].`;

/** What the table of comments on paper can ask, with the key for it. */
const columns = [
  ['comment.', 'think', 'what the person thinks of it'],
  ['wording.', 'words', 'the words that the person suggests'],
  ['position.', 'view', 'support, oppose or change'],
] as const;

/** Empty entries for comments: the rows that people fill in on paper, and some more. */
const emptyComments = 6;

/** An empty file for keying in a response: every question of the form, with its options, above an empty answer. */
export function keyingTemplate(form: Form, response: string): string {
  return fileOf({ response }, form, form.fields, []);
}

/**
 * An empty file for keying in the short paper form with a code, in the order of the paper: about the respondent, the
 * questions with their numbers, and the table of comments.
 */
export function shortKeyingTemplate(form: Form, response: string, code: string): string {
  const numbered = form.questions.map((field, index) => ({ ...field, label: `${index + 1}. ${field.label}` }));
  return fileOf({ response, form: code }, form, [...form.aboutYou, ...numbered], columnsOf(form));
}

function fileOf(
  names: { readonly response: string; readonly form?: string },
  form: Form,
  fields: readonly Field[],
  askedColumns: readonly (typeof columns)[number][],
): string {
  const row = { about: '', ...Object.fromEntries(askedColumns.map(([, key]) => [key, ''])) };
  const template = new Document({
    ...names,
    consultation: form.consultation,
    revision: form.revision,
    channel: 'post',
    received: '',
    answers: Object.fromEntries(fields.map(({ name }) => [name, ''])),
    ...(askedColumns.length === 0 ? {} : { comments: Array.from({ length: emptyComments }, () => ({ ...row })) }),
  });
  template.commentBefore = instructions.slice(1);
  commentOn(template.contents, 'response', ' The id of this file. Do not change it.');
  commentOn(
    template.contents,
    'form',
    ' The code at the foot of each page. Do not type in a form with another code here.',
  );
  commentOn(template.contents, 'channel', ` How it was received: ${keyedChannels.join(', ')}`);
  commentOn(template.contents, 'received', ' The date of the postmark or, without one, of arrival, such as 2026-11-20');
  commentOn(template.contents, 'comments', tableInstructions(askedColumns));
  for (const field of fields) commentOn(template.get('answers'), field.name, describeField(field));
  return template.toString({ lineWidth: 0 });
}

/** The columns of the table on paper: as `short-form.ts` prints them. */
function columnsOf({ clauses }: Form): readonly (typeof columns)[number][] {
  const fields = clauses.flatMap((clause) => clause.fields);
  const askedColumns = columns.filter(([prefix]) => fields.some(({ name }) => name.startsWith(prefix)));
  const written = askedColumns.filter(([, key]) => key !== 'view');
  return written.length === 0 ? askedColumns : written;
}

function tableInstructions(askedColumns: readonly (typeof columns)[number][]): string {
  return [
    ' The table of comments, one entry for each comment; copy the lines of an entry if there are more.',
    '   about: the clause or paragraph as it is written, such as G, or para 16; one in each entry',
    ...askedColumns.map(([, key, what]) => `   ${key}: ${what}`),
  ].join('\n');
}

function describeField(field: Field): string {
  const lines = [
    field.label,
    ...('options' in field
      ? [
          field.type === 'checkboxes' ? 'Any of:' : 'One of:',
          ...field.options.map(({ value, label }) => `  ${value}: ${label}`),
        ]
      : []),
  ];
  return lines.map((line) => ` ${line}`).join('\n');
}

function commentOn(map: unknown, name: string, comment: string): void {
  if (!isMap(map)) return;
  for (const { key } of map.items) {
    if (!isScalar(key) || key.value !== name) continue;
    key.commentBefore = comment;
    key.spaceBefore = true;
  }
}
