/** Every rule for frozen revisions, under its permanent name. */
export const lockRules = {
  'lock-missing': '`revisions.lock.json` has the hashes of the frozen revisions.',
  'lock-broken':
    '`revisions.lock.json` is as `npm run code -- publish` wrote it: revisions in order, each hash chained to the one before.',
  'frozen-changed': 'A file of a frozen revision has not changed since it was frozen.',
  'frozen-missing': 'Every file of a frozen revision exists.',
  'frozen-added': 'No file is added to a frozen revision, and no frozen revision is missing from the lock.',
  'frozen-removed':
    'Text that was removed from a frozen revision is recorded in `standing.yaml` and replaced with a tombstone.',
} as const;

export type LockRule = keyof typeof lockRules;
