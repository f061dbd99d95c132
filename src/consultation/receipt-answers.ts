import type { Field } from './field.ts';
import type { Form } from './form.ts';
import type { Response } from './response.ts';
import type { ReceiptAnswer } from './receipt/receipt.ts';

/** The answers of a response as its receipt has them: as they are stored, with the questions as they were asked. */
export function receiptAnswers(form: Form, { answers }: Pick<Response, 'answers'>): ReceiptAnswer[] {
  return form.fields.flatMap((field) => {
    const answer = answers[field.name];
    return answer === undefined ? [] : [toAnswer(field, typeof answer === 'string' ? [answer] : answer)];
  });
}

function toAnswer(field: Field, values: string[]): ReceiptAnswer {
  const { name, label: question } = field;
  if (!('options' in field)) return { name, question, values };
  const labels = new Map(field.options.map(({ value, label }) => [value, label]));
  return { name, question, values, labels: values.map((value) => labels.get(value) ?? value) };
}
