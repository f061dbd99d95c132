import { londonDate } from '../consultation-state.ts';
import type { Field } from '../field.ts';
import { snapshotFields, type FormSnapshot } from './form-snapshot.ts';
import { answerLabels, answerValues, type OpenedResponse } from './opened-response.ts';

/** A table for a spreadsheet: the column headings, and the rows of each response. */
export interface Table {
  readonly columns: readonly string[];
  readonly rowsOf: (opened: OpenedResponse) => readonly (readonly string[])[];
}

/** The first columns of every table, so that rows can be matched between tables. */
const rowColumns: Readonly<Record<string, (opened: OpenedResponse) => string>> = {
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
};

/** One row for each response: a column for each question and each field about the respondent. */
export function responseTable(form: FormSnapshot): Table {
  const fields = [...form.questions, ...form.aboutYou];
  return {
    columns: [
      ...Object.keys(rowColumns),
      ...fields.map(({ name, label }) => `${label} [${name}]`),
      'Clauses commented on',
    ],
    rowsOf: (opened) => [
      [
        ...Object.values(rowColumns).map((column) => column(opened)),
        ...fields.map((field) => cellText(field, opened)),
        String(answeredTargets(form, opened).length),
      ],
    ],
  };
}

/** One row for each clause or numbered paragraph that a response comments on. */
export function clauseTable(form: FormSnapshot): Table {
  return {
    columns: [...Object.keys(rowColumns), 'Clause', 'Paragraph', 'About', 'View', 'Comment', 'Suggested wording'],
    rowsOf: (opened) =>
      answeredTargets(form, opened).map(({ clause, paragraph, called, fields }) => [
        ...Object.values(rowColumns).map((column) => column(opened)),
        clause,
        paragraph,
        called,
        ...['position.', 'comment.', 'wording.'].map((start) =>
          fields
            .filter(({ name }) => name.startsWith(start))
            .map((field) => cellText(field, opened))
            .join(''),
        ),
      ]),
  };
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

function answeredTargets(form: FormSnapshot, { response }: OpenedResponse): FormSnapshot['targets'] {
  return form.targets.filter(({ fields }) => fields.some(({ name }) => answerValues(response, name).length > 0));
}
