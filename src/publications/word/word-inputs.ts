import type { Copied } from '../copied.ts';
import type { Marked } from '../marked.ts';

/** All that the bytes of a Word copy depend on besides this software, as text: labels of references follow from the revisions. */
export function wordInputs(copy: Copied | Marked): string {
  return JSON.stringify(copy, (_, value: unknown) => (value instanceof Map ? [...value.entries()] : value));
}
