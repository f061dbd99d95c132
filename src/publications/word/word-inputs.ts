import type { Copied } from '../copied.ts';
import type { Marked } from '../marked.ts';

/**
 * All that the bytes of a Word copy depend on besides this software, as text: labels of references follow from the
 * revisions. In which files the revisions and clauses lie is left out, since no copy tells it.
 */
export function wordInputs(copy: Copied | Marked): string {
  return JSON.stringify(copy, (key, value: unknown) => {
    if (key === 'file') return undefined;
    return value instanceof Map ? [...value.entries()] : value;
  });
}
