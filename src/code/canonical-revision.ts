import { canonicalJson } from './canonical-json.ts';
import type { RevisionRecord } from './revision.ts';

/**
 * Everything of a revision that readers are told, each clause by the hash of its canonical text: what is hashed when a
 * revision is cleared and when it is frozen. Label and date are not part of it, since they are given on publication.
 *
 * @param textOf the hash of the canonical text of a clause, by its id
 */
export function canonicalRevision(record: RevisionRecord, textOf: (clause: string) => string): string {
  const { status, summary, basis, completes, outline, changes } = record;
  const parts = outline.map(({ clauses, ...part }) => ({
    ...part,
    clauses: clauses.map((place) => ({ ...place, text: textOf(place.clause) })),
  }));
  return canonicalJson(withoutEmpty({ status, summary, basis, completes, outline: parts, changes }));
}

/** Without empty lists: a key that is optional adds nothing to a revision that does not use it. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutEmpty(inner)]));
}
