import type { HashOf, LockEntry } from './lock.ts';

/** The chain hash before the first revision. */
const firstChain = '0'.repeat(64);

/**
 * The hash of a revision's files: of the list that `sha256sum clauses/*.mdx revision.yaml` prints in the revision's
 * folder, or `sha256sum clauses/*.mdx figures/* revision.yaml` where it has figures, so that anyone can reproduce it without this software.
 */
export function sourceHash(
  { record, clauses, figures = {} }: Pick<LockEntry, 'record' | 'clauses' | 'figures'>,
  hashOf: HashOf,
): string {
  const files = [
    ...Object.entries(clauses).map(([id, { source }]) => [`clauses/${id}.mdx`, source] as const),
    ...Object.entries(figures).map(([name, hash]) => [`figures/${name}`, hash] as const),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hashOf([...files, ['revision.yaml', record]].map(([path, hash]) => `${hash}  ${path}\n`).join(''));
}

/**
 * The hash that chains a revision to the one before: of five lines with its label, date, source and text hashes, and
 * the previous chain hash.
 */
export function chainHash(
  { label, date, source, text }: Pick<LockEntry, 'label' | 'date' | 'source' | 'text'>,
  before: LockEntry | undefined,
  hashOf: HashOf,
): string {
  return hashOf([label, date, source, text, before?.chain ?? firstChain].map((line) => `${line}\n`).join(''));
}

/** The lock entry of a revision that follows `before`. */
export function lockEntry(
  revision: Omit<LockEntry, 'source' | 'chain'>,
  before: LockEntry | undefined,
  hashOf: HashOf,
): LockEntry {
  const { label, date, record, clauses, figures, text } = revision;
  const source = sourceHash({ record, clauses, figures }, hashOf);
  const chain = chainHash({ label, date, source, text }, before, hashOf);
  return { label, date, record, clauses, ...(figures && { figures }), source, text, chain };
}
