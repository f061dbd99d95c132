import type { Frozen, FrozenFiles } from './frozen.ts';
import { lockEntry } from './hashes.ts';
import { emptyLock, type HashOf, type Lock } from './lock.ts';

/** The lock with one revision more at its end. Throws where the revision could not be read in full. */
export function lockWith(lock: Lock, revision: FrozenFiles, hashOf: HashOf): Lock {
  const { label } = revision;
  const clauses = [...revision.clauses].map(
    ([id, clause]) => [id, { source: known(clause.source, label), text: known(clause.text, label) }] as const,
  );
  const entry = lockEntry(
    {
      label,
      date: known(revision.date, label),
      record: known(revision.record, label),
      clauses: Object.fromEntries(clauses),
      text: known(revision.text, label),
    },
    lock.revisions.at(-1),
    hashOf,
  );
  return { ...lock, revisions: [...lock.revisions, entry] };
}

/** The lock of revisions that were frozen before there was one, oldest first. */
export function lockOf({ revisions }: Pick<Frozen, 'revisions'>, hashOf: HashOf): Lock {
  return revisions.reduce((lock, revision) => lockWith(lock, revision, hashOf), emptyLock);
}

function known(value: string | undefined, label: string): string {
  if (value === undefined) throw new Error(`Revision ${label} is not sound, and cannot be frozen.`);
  return value;
}
