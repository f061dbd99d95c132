import { londonDate } from '../consultation-state.ts';
import type { Field } from '../field.ts';
import { nonIdentityNames } from '../identity-phrases.ts';
import { snapshotFields, type FormSnapshot } from './form-snapshot.ts';
import { answerId } from '../answer-id.ts';
import { answerLabels, answerValues, type OpenedResponse } from './opened-response.ts';

/** A response as a table has it. */
export interface TabledResponse extends OpenedResponse {
  /** The campaign of each answer that is in one, by `answerId`. */
  readonly campaigns?: ReadonlyMap<string, string> | undefined;
}

/**
 * Fields about the respondent that do not tell who it is. The reason for confidentiality is in their own words, and
 * mostly about themselves.
 */
export const pseudonymousNames: ReadonlySet<string> = new Set(
  nonIdentityNames.filter((name) => name !== 'confidential'),
);

/** How tables are written. */
export interface TableOptions {
  /** Whether to leave out what names the respondent. What people wrote can still name somebody. */
  readonly pseudonymous?: boolean | undefined;
}

/** A table for a spreadsheet: the column headings, and the rows of each response. */
export interface Table<T = TabledResponse> {
  readonly columns: readonly string[];
  readonly rowsOf: (opened: T) => readonly (readonly string[])[];
}

/** The first columns of every table, so that rows can be matched between tables. */
const rowColumns: Readonly<Record<string, (opened: OpenedResponse, form: FormSnapshot) => string>> = {
  Reference: ({ row }) => row.reference,
  State: ({ row }) => row.state,
  'Received by': ({ row }) => row.channel,
  // Analysis needs only the day; JSON Lines has the full time.
  'Received on': ({ row }) => londonDate(new Date(row.received_at)),
  Late: ({ row }) => (row.late === 1 ? 'yes' : 'no'),
  Flags: ({ row }) => row.flags,
  Replaces: ({ row }) => row.replaces ?? '',
  Consultation: ({ row }) => row.consultation,
  Revision: ({ row }) => row.revision,
  'Individual or organisation': (opened, form) => labelOf('capacity', opened, form),
  'May be published': (opened, form) => labelOf('publish', opened, form),
  'Confidentiality claimed': ({ response }) =>
    response === undefined ? '' : answerValues(response, 'confidential').length > 0 ? 'yes' : 'no',
};

/** One row for each response: a column for each question and each field about the respondent. */
export function responseTable(form: FormSnapshot, { pseudonymous }: TableOptions = {}): Table {
  const fields = [
    ...form.questions,
    ...form.aboutYou.filter(({ name }) => pseudonymous !== true || pseudonymousNames.has(name)),
  ];
  return {
    columns: [
      ...Object.keys(rowColumns),
      ...fields.map(({ name, label }) => `${label} [${name}]`),
      'Clauses commented on',
      'Comment ids',
      'Campaign',
    ],
    rowsOf: (opened) => {
      const comments = freeTextAnswers(form, opened).map(({ name }) => answerId(opened.row.reference, name));
      return [
        [
          ...columnsOf(opened, form),
          ...fields.map((field) => cellText(field, opened)),
          String(answeredTargets(form, opened).length),
          comments.join(' '),
          campaignsOf(comments, opened),
        ],
      ];
    },
  };
}

/** What a comment is about: a clause, a numbered paragraph or, with neither, a question. */
interface CommentedOn {
  readonly clause: string;
  readonly paragraph: string;
  readonly called: string;
  readonly fields: readonly Field[];
}

/**
 * One row for each clause or numbered paragraph that a response comments on, and for each question that it answers in
 * its own words.
 */
export function clauseTable(form: FormSnapshot): Table {
  const asked: readonly CommentedOn[] = [
    ...form.questions
      .filter((field) => !('options' in field))
      .map((field) => ({ clause: '', paragraph: '', called: field.label, fields: [field] })),
    ...form.targets,
  ];
  const parts = {
    view: ({ name }: Field) => name.startsWith('position.'),
    comment: (field: Field) => !('options' in field) && !field.name.startsWith('wording.'),
    wording: ({ name }: Field) => name.startsWith('wording.'),
  };
  return {
    columns: [
      ...Object.keys(rowColumns),
      'Clause',
      'Paragraph',
      'About',
      'View',
      'Comment',
      'Suggested wording',
      'Comment id',
      'Comment id of the wording',
      'Campaign',
    ],
    rowsOf: (opened) =>
      asked
        .filter(({ fields }) => fields.some((field) => isAnswered(field, opened)))
        .map(({ clause, paragraph, called, fields }) => {
          const textOf = (part: (field: Field) => boolean) =>
            fields
              .filter(part)
              .map((field) => cellText(field, opened))
              .join('');
          const idOf = (part: (field: Field) => boolean) =>
            fields
              .filter((field) => part(field) && isAnswered(field, opened))
              .map(({ name }) => answerId(opened.row.reference, name))
              .join('');
          const ids = [idOf(parts.comment), idOf(parts.wording)];
          return [
            ...columnsOf(opened, form),
            clause,
            paragraph,
            called,
            ...[parts.view, parts.comment, parts.wording].map(textOf),
            ...ids,
            campaignsOf(ids, opened),
          ];
        }),
  };
}

/** The answers of a response in its own words, but for those about the respondent, in the order of the form. */
export function freeTextAnswers(form: FormSnapshot, opened: OpenedResponse): readonly Field[] {
  return [...form.questions, ...form.targets.flatMap(({ fields }) => fields)].filter(
    (field) => !('options' in field) && isAnswered(field, opened),
  );
}

/** Names of answers that have no column in this form's tables. */
export function answersWithoutColumn(form: FormSnapshot, { response }: OpenedResponse): readonly string[] {
  const known = new Set(snapshotFields(form).map(({ name }) => name));
  return Object.keys(response?.answers ?? {}).filter((name) => !known.has(name));
}

/** The text, or the labels of the chosen options. */
function cellText(field: Field, { response }: OpenedResponse): string {
  return answerLabels(field, answerValues(response, field.name)).join('; ');
}

function answeredTargets(form: FormSnapshot, opened: OpenedResponse): FormSnapshot['targets'] {
  return form.targets.filter(({ fields }) => fields.some((field) => isAnswered(field, opened)));
}

function isAnswered({ name }: Field, { response }: OpenedResponse): boolean {
  return answerValues(response, name).length > 0;
}

function columnsOf(opened: OpenedResponse, form: FormSnapshot): readonly string[] {
  return Object.values(rowColumns).map((column) => column(opened, form));
}

/** The label of what was chosen in a field about the respondent. */
function labelOf(name: string, opened: OpenedResponse, form: FormSnapshot): string {
  const field = form.aboutYou.find((one) => one.name === name);
  return field === undefined ? '' : cellText(field, opened);
}

function campaignsOf(ids: readonly string[], { campaigns }: TabledResponse): string {
  return [...new Set(ids.flatMap((id) => campaigns?.get(id) ?? []))].join(' ');
}
