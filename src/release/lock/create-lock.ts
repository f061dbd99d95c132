import type { FrozenContent, FrozenRevision } from './frozen.ts';
import { lockEntry } from './hashes.ts';
import { emptyLock, type HashOf, type Lock } from './lock.ts';

/** Adds a revision at the end of the lock. Throws if the revision could not be read completely. */
export function appendToLock(lock: Lock, revision: FrozenRevision, hashOf: HashOf): Lock {
  const { label } = revision;
  const clauses = [...revision.clauses].map(
    ([id, clause]) => [id, { source: required(clause.source, label), text: required(clause.text, label) }] as const,
  );
  const entry = lockEntry(
    {
      label,
      date: required(revision.date, label),
      record: required(revision.record, label),
      clauses: Object.fromEntries(clauses),
      ...(revision.figures.size === 0 ? {} : { figures: Object.fromEntries(revision.figures) }),
      text: required(revision.text, label),
    },
    lock.revisions.at(-1),
    hashOf,
  );
  return { ...lock, revisions: [...lock.revisions, entry] };
}

/** Creates a lock for revisions that were frozen without one, oldest first. */
export function createLock({ revisions }: Pick<FrozenContent, 'revisions'>, hashOf: HashOf): Lock {
  return revisions.reduce((lock, revision) => appendToLock(lock, revision, hashOf), emptyLock);
}

function required(value: string | undefined, label: string): string {
  if (value === undefined) throw new Error(`Revision ${label} has problems and cannot be frozen.`);
  return value;
}
