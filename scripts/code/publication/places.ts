import { join } from 'node:path';
import { journalName } from '../../../src/publishing/publication/journal.ts';
import { lockPath } from '../../../src/source/read-lock.ts';

/** Where everything that a publication touches stands, in a folder of content. */
export function placesOf(content: string) {
  const code = join(content, 'code');
  return {
    lock: join(content, lockPath),
    journal: join(code, journalName),
    draft: join(code, 'draft'),
    draftRecord: join(code, 'draft', 'revision.yaml'),
    clearance: join(code, 'draft', 'clearance.yaml'),
    published: join(code, 'published'),
    revision: (label: string) => join(code, 'published', label),
    /** Where a revision is put together: nothing reads a folder whose name begins with a dot. */
    staged: (label: string) => join(code, 'published', `.${label}`),
  } as const;
}
