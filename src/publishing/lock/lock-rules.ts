/** Every rule of frozen revisions under its permanent name. */
export const lockRules = {
  'lock-missing': 'The frozen revisions are held to their hashes in `revisions.lock.json`.',
  'lock-broken':
    '`revisions.lock.json` is as `npm run code -- publish` wrote it: every revision in its order, every hash chained to the one before.',
  'frozen-changed': 'A file of a frozen revision has the bytes that it was frozen with.',
  'frozen-missing': 'Every file of a frozen revision is there.',
  'frozen-added': 'No file is added to a frozen revision, and no revision beside those in the lock.',
  'frozen-removed':
    'Text that was removed from a frozen revision is named in `standing.yaml`, and a tombstone stands in its place.',
} as const;

export type LockRule = keyof typeof lockRules;
