import { Document, isMap, isScalar } from 'yaml';
import type { Field } from '../consultation/field.ts';
import type { Form } from '../consultation/form.ts';
import { keyedChannels } from './response-row.ts';

const instructions = `
 One response that came in on paper, by e-mail or by telephone.
 Type every answer between the quotation marks, or, where it has several lines, like this:
   purpose: |
     First line
     Second line
 Type what was written, mistakes included. Leave "" where nothing was answered.
 Where something can be chosen, type the word before the colon; several as [one, two].`;

/** A file to key a response in: every question of the form, with its options, above an empty answer. */
export function keyingTemplate(form: Form, response: string): string {
  const template = new Document({
    response,
    consultation: form.consultation,
    revision: form.revision,
    channel: 'post',
    received: '',
    answers: Object.fromEntries(form.fields.map(({ name }) => [name, ''])),
  });
  template.commentBefore = instructions.slice(1);
  explainKey(template.contents, 'response', ' The name of this file: leave it as it is.');
  explainKey(template.contents, 'channel', ` How it came in: ${keyedChannels.join(', ')}`);
  explainKey(template.contents, 'received', ' The day of the postmark or, without one, of arrival, such as 2026-11-20');
  for (const field of form.fields) explainKey(template.get('answers'), field.name, questionOf(field));
  return template.toString({ lineWidth: 0 });
}

function questionOf(field: Field): string {
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

function explainKey(map: unknown, name: string, comment: string): void {
  if (!isMap(map)) return;
  for (const { key } of map.items) {
    if (!isScalar(key) || key.value !== name) continue;
    key.commentBefore = comment;
    key.spaceBefore = true;
  }
}
