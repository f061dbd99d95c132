import { askedFields, type AskedForm } from './asked-form.ts';
import { labelsOf, valuesOf, type OpenedResponse } from './opened-response.ts';
import { visibleText } from './visible-text.ts';

/** A response for reading: what is stored of it, then each question with its answer. Questions without an answer are left out. */
export function responseText({ row, response }: OpenedResponse, form: AskedForm | undefined): string {
  const facts = [
    ['Reference', row.reference],
    ['Consultation', `${row.consultation}, on revision ${row.revision}`],
    ['Received', `${row.received_at}, by ${row.channel}${row.late === 1 ? ', late' : ''}`],
    ['State', row.ended_at === null ? row.state : `${row.state} on ${row.ended_at}`],
    ['Flags', row.flags],
    ['Replaces', row.replaces ?? ''],
    ['Names removed', row.identity_removed_at ?? ''],
  ];
  const lines = facts.filter(([, value]) => value !== '').map(([name = '', value = '']) => `${name}: ${value}`);
  const answers = response === undefined ? ['Its text is not stored any more.'] : answerTexts(response, form);
  return [lines.join('\n'), ...answers].join('\n\n');
}

function answerTexts(
  response: NonNullable<OpenedResponse['response']>,
  form: AskedForm | undefined,
): readonly string[] {
  const fields = form === undefined ? [] : askedFields(form);
  const known = new Set(fields.map(({ name }) => name));
  return [
    ...fields
      .map((field) => ({ field, values: labelsOf(field, valuesOf(response, field.name)) }))
      .filter(({ values }) => values.length > 0)
      .map(({ field, values }) => `${field.label} [${field.name}]\n${indented(values.join('\n'))}`),
    // Answers whose questions were not kept are shown all the same.
    ...Object.keys(response.answers)
      .filter((name) => !known.has(name))
      .map((name) => `[${name}]\n${indented(valuesOf(response, name).join('\n'))}`),
  ];
}

function indented(text: string): string {
  return visibleText(text).replace(/^/gm, '  ');
}
