import type { HashOf, Lock } from './lock.ts';
import { chainHash, sourceHash } from './hashes.ts';

/**
 * Compares the lock with an older copy that someone else holds. Empty if revisions were only added after those in the
 * copy; otherwise one sentence for each revision that was changed, removed or reordered.
 */
export function compareLocks(own: Lock, held: Lock, hashOf: HashOf): readonly string[] {
  const ownEntries = new Map(own.revisions.map((entry) => [entry.label, entry]));
  return held.revisions.flatMap((entry, index) => {
    const { label } = entry;
    const before = held.revisions[index - 1];
    if (entry.source !== sourceHash(entry, hashOf) || entry.chain !== chainHash(entry, before, hashOf))
      return [`Revision ${label} is invalid in the lock that you compare with: its hashes do not match each other.`];
    const current = ownEntries.get(label);
    if (current === undefined) return [`Revision ${label} was published and is now missing.`];
    if (current.chain === entry.chain) return [];
    const differs = (['date', 'record', 'source', 'text'] as const).filter((key) => current[key] !== entry[key]);
    const clauses = Object.keys({ ...entry.clauses, ...current.clauses }).filter(
      (id) => entry.clauses[id]?.source !== current.clauses[id]?.source,
    );
    const pictures = Object.keys({ ...entry.figures, ...current.figures }).filter(
      (name) => entry.figures?.[name] !== current.figures?.[name],
    );
    if (differs.length === 0) return [`Revision ${label} is the same, but an earlier revision was changed.`];
    const where = [
      ...(differs.includes('record') ? ['revision.yaml'] : []),
      ...clauses.map((id) => `clause ${id}`),
      ...pictures.map((name) => `figure ${name}`),
    ];
    return [
      `Revision ${label} was changed after it was published${where.length === 0 ? '' : `: ${where.slice(0, 10).join(', ')}`}.`,
    ];
  });
}
