import { snapshotFields, type FormSnapshot } from './form-snapshot.ts';
import { answerLabels, answerValues, type OpenedResponse } from './opened-response.ts';
import { visibleText } from './visible-text.ts';

/** A response as plain text: its stored fields, then each answered question. */
export function responseText({ row, response }: OpenedResponse, form: FormSnapshot | undefined): string {
  const facts = [
    ['Reference', row.reference],
    ['Consultation', `${row.consultation}, on revision ${row.revision}`],
    ['Received', `${row.received_at}, by ${row.channel}${row.late === 1 ? ', late' : ''}`],
    ['State', row.ended_at === null ? row.state : `${row.state} on ${row.ended_at}`],
    ['Flags', row.flags],
    ['Replaces', row.replaces ?? ''],
    ['Names removed', row.identity_removed_at ?? ''],
    ['Privacy notice shown', row.notice ?? ''],
    ['Seal (commitment)', row.commitment ?? ''],
  ];
  const lines = facts.filter(([, value]) => value !== '').map(([name = '', value = '']) => `${name}: ${value}`);
  const answers = response === undefined ? ['Its text is no longer stored.'] : answerTexts(response, form);
  return [lines.join('\n'), ...answers].join('\n\n');
}

function answerTexts(
  response: NonNullable<OpenedResponse['response']>,
  form: FormSnapshot | undefined,
): readonly string[] {
  const fields = form === undefined ? [] : snapshotFields(form);
  const known = new Set(fields.map(({ name }) => name));
  return [
    ...fields
      .map((field) => ({ field, values: answerLabels(field, answerValues(response, field.name)) }))
      .filter(({ values }) => values.length > 0)
      .map(({ field, values }) => `${field.label} [${field.name}]\n${indent(values.join('\n'))}`),
    // Answers are shown even if their questions were not stored.
    ...Object.keys(response.answers)
      .filter((name) => !known.has(name))
      .map((name) => `[${name}]\n${indent(answerValues(response, name).join('\n'))}`),
  ];
}

function indent(text: string): string {
  return visibleText(text).replace(/^/gm, '  ');
}
