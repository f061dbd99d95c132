import { canonicalJson } from './canonical-json.ts';
import type { RevisionRecord } from './revision.ts';

/**
 * Everything in a revision that readers see, with each clause as the hash of its canonical text. Clearing and freezing
 * hash this text. Label and date are left out because they are set on publication.
 *
 * @param textOf gives the hash of a clause's canonical text by clause id
 */
export function canonicalRevision(record: RevisionRecord, textOf: (clause: string) => string): string {
  const { status, called, summary, basis, completes, outline, changes, dutyNotes } = record;
  const parts = outline.map(({ clauses, ...part }) => ({
    ...part,
    clauses: clauses.map((entry) => ({ ...entry, text: textOf(entry.clause) })),
  }));
  return canonicalJson(withoutEmpty({ status, called, summary, basis, completes, outline: parts, changes, dutyNotes }));
}

/** Drops empty lists, so that a new optional key does not change the hash of revisions that do not use it. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutEmpty(inner)]));
}
