import { londonDate } from '../consultation/deadline.ts';
import type { Field } from '../consultation/field.ts';
import { askedFields, type AskedForm } from './asked-form.ts';
import { labelsOf, valuesOf, type OpenedResponse } from './opened-response.ts';

/** A table for a spreadsheet: a heading for each column, and rows of as many cells. */
export interface Table {
  readonly columns: readonly string[];
  readonly rowsOf: (opened: OpenedResponse) => readonly (readonly string[])[];
}

/** What stands first in every table, so that rows of one can be found in the other. */
const rowColumns: Readonly<Record<string, (opened: OpenedResponse) => string>> = {
  Reference: ({ row }) => row.reference,
  State: ({ row }) => row.state,
  'Came in by': ({ row }) => row.channel,
  // The day is all that analysis needs; JSON Lines has the second.
  'Received on': ({ row }) => londonDate(new Date(row.received_at)),
  Late: ({ row }) => (row.late === 1 ? 'yes' : 'no'),
  Flags: ({ row }) => row.flags,
  Replaces: ({ row }) => row.replaces ?? '',
  Consultation: ({ row }) => row.consultation,
  Revision: ({ row }) => row.revision,
};

/** One row for each response, whatever became of it: a column for each question and each thing about the respondent. */
export function responseTable(form: AskedForm): Table {
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
        ...fields.map((field) => cellOf(field, opened)),
        String(commented(form, opened).length),
      ],
    ],
  };
}

/** One row for each clause or numbered paragraph that a response says something about. */
export function clauseTable(form: AskedForm): Table {
  return {
    columns: [...Object.keys(rowColumns), 'Clause', 'Paragraph', 'About', 'View', 'Comment', 'Suggested wording'],
    rowsOf: (opened) =>
      commented(form, opened).map(({ clause, paragraph, called, fields }) => [
        ...Object.values(rowColumns).map((column) => column(opened)),
        clause,
        paragraph,
        called,
        ...['position.', 'comment.', 'wording.'].map((start) =>
          fields
            .filter(({ name }) => name.startsWith(start))
            .map((field) => cellOf(field, opened))
            .join(''),
        ),
      ]),
  };
}

/** Names of answers for which the form that was asked has no column. */
export function answersWithoutColumn(form: AskedForm, { response }: OpenedResponse): readonly string[] {
  const known = new Set(askedFields(form).map(({ name }) => name));
  return Object.keys(response?.answers ?? {}).filter((name) => !known.has(name));
}

/** The text, or the labels of what was chosen. */
function cellOf(field: Field, { response }: OpenedResponse): string {
  return labelsOf(field, valuesOf(response, field.name)).join('; ');
}

function commented(form: AskedForm, { response }: OpenedResponse): AskedForm['targets'] {
  return form.targets.filter(({ fields }) => fields.some(({ name }) => valuesOf(response, name).length > 0));
}
