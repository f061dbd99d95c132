import type { Field } from '../field.ts';
import type { Response } from '../response.ts';
import { isEmptyAnswer } from '../validate.ts';

/**
 * Replaces the answer to one field, or removes it if the text is blank.
 * For radios and checkboxes, the text has one value per line. @throws if a value is not an option
 */
export function correctAnswer(response: Response, field: Field, text: string): Response {
  if (isEmptyAnswer(text)) {
    const others = Object.entries(response.answers).filter(([name]) => name !== field.name);
    return { ...response, answers: Object.fromEntries(others) };
  }
  return {
    ...response,
    answers: { ...response.answers, [field.name]: parseAnswer(field, text.normalize('NFC').trimEnd()) },
  };
}

function parseAnswer(field: Field, text: string): string | string[] {
  if (!('options' in field)) return text;
  const values = text.split('\n').map((line) => line.trim());
  const options = field.options.map(({ value }) => value);
  const unknown = values.find((value) => !options.includes(value));
  if (unknown !== undefined)
    throw new Error(`\`${unknown}\` is not an option of ${field.name}. Use one of: ${options.join(', ')}.`);
  if (field.type === 'checkboxes') return options.filter((value) => values.includes(value));
  const [value = '', ...more] = values;
  if (more.length > 0) throw new Error(`${field.name} takes only one value.`);
  return value;
}
