import { createHash } from 'node:crypto';
import type { Form } from '../consultation/form.ts';

const known = new WeakMap<Form, string>();

/** Hash of the questions that a form asks: responses with the same one can stand in one table. */
export function formHash(form: Form): string {
  const hash = known.get(form) ?? createHash('sha256').update(JSON.stringify(form.fields)).digest('hex').slice(0, 16);
  known.set(form, hash);
  return hash;
}
