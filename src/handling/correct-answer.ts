import type { Field } from '../consultation/field.ts';
import type { Response } from '../consultation/response.ts';
import { isBlank } from '../consultation/validate.ts';

/**
 * A response with another answer to one question, or with none where the text is blank.
 * For a choice the text holds its values, each in a line. @throws where that is not an option
 */
export function correctAnswer(response: Response, field: Field, text: string): Response {
  if (isBlank(text)) {
    const others = Object.entries(response.answers).filter(([name]) => name !== field.name);
    return { ...response, answers: Object.fromEntries(others) };
  }
  return {
    ...response,
    answers: { ...response.answers, [field.name]: answerIn(field, text.normalize('NFC').trimEnd()) },
  };
}

function answerIn(field: Field, text: string): string | string[] {
  if (!('options' in field)) return text;
  const values = text.split('\n').map((line) => line.trim());
  const options = field.options.map(({ value }) => value);
  const unknown = values.find((value) => !options.includes(value));
  if (unknown !== undefined)
    throw new Error(`\`${unknown}\` is none of the options of ${field.name}: ${options.join(', ')}.`);
  if (field.type === 'checkboxes') return options.filter((value) => values.includes(value));
  const [value = '', ...more] = values;
  if (more.length > 0) throw new Error(`${field.name} takes one of its options.`);
  return value;
}
