import { createHash } from 'node:crypto';
import type { Form } from '../consultation/form.ts';

const cache = new WeakMap<Form, string>();

/** Hash of the questions of a form: responses with the same hash fit into one table. */
export function formHash(form: Form): string {
  const hash = cache.get(form) ?? createHash('sha256').update(JSON.stringify(form.fields)).digest('hex').slice(0, 16);
  cache.set(form, hash);
  return hash;
}
