import type { CopyInputs } from '../copy-inputs.ts';
import type { MarkedCopyInputs } from '../marked-copy-inputs.ts';

/**
 * Everything that the bytes of a Word copy depend on apart from this software, as text. Labels of references follow from
 * the revisions; paths of files do not appear in copies.
 */
export function wordInputs(copy: CopyInputs | MarkedCopyInputs): string {
  return JSON.stringify(copy, (key, value: unknown) => {
    if (key === 'file') return undefined;
    return value instanceof Map ? [...value.entries()] : value;
  });
}
