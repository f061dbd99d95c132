import { join } from 'node:path';
import { journalName } from '../../../../src/release/publish/journal.ts';
import { lockPath } from '../../../../src/content/readers/read-lock.ts';

/** The paths of everything that a publication touches in a content folder. */
export function publicationPaths(content: string) {
  const code = join(content, 'code');
  return {
    lock: join(content, lockPath),
    journal: join(code, journalName),
    draft: join(code, 'draft'),
    draftRecord: join(code, 'draft', 'revision.yaml'),
    clearance: join(code, 'draft', 'clearance.yaml'),
    published: join(code, 'published'),
    revision: (label: string) => join(code, 'published', label),
    /** Where a revision is prepared. Nothing reads folders whose names start with a dot. */
    staged: (label: string) => join(code, 'published', `.${label}`),
  } as const;
}
