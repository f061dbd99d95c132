import type { HashOf, LockEntry } from './lock.ts';

/** What stands before the first revision in the chain. */
const nothingBefore = '0'.repeat(64);

/**
 * The hash of a revision's files: of the list that `sha256sum clauses/*.mdx revision.yaml` prints in the revision's
 * folder, so that anyone can make it without this software.
 */
export function sourceHash({ record, clauses }: Pick<LockEntry, 'record' | 'clauses'>, hashOf: HashOf): string {
  const files = Object.entries(clauses)
    .map(([id, { source }]) => [`clauses/${id}.mdx`, source] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hashOf([...files, ['revision.yaml', record]].map(([path, hash]) => `${hash}  ${path}\n`).join(''));
}

/** The hash that chains a revision to the one before: of five lines with its label, date, two hashes and the chain before. */
export function chainHash(
  { label, date, source, text }: Pick<LockEntry, 'label' | 'date' | 'source' | 'text'>,
  before: LockEntry | undefined,
  hashOf: HashOf,
): string {
  return hashOf([label, date, source, text, before?.chain ?? nothingBefore].map((line) => `${line}\n`).join(''));
}

/** The entry of a revision that follows on `before`. */
export function lockEntry(
  revision: Omit<LockEntry, 'source' | 'chain'>,
  before: LockEntry | undefined,
  hashOf: HashOf,
): LockEntry {
  const { label, date, record, clauses, text } = revision;
  const source = sourceHash({ record, clauses }, hashOf);
  const chain = chainHash({ label, date, source, text }, before, hashOf);
  return { label, date, record, clauses, source, text, chain };
}
