import type { HashOf, Lock } from './lock.ts';
import { chainHash, sourceHash } from './hashes.ts';

/**
 * What an older lock, held by somebody else, shows about the one at hand: nothing where the one at hand only adds
 * revisions after it. Otherwise one sentence for each revision that was changed, removed or put elsewhere.
 */
export function compareLocks(own: Lock, held: Lock, hashOf: HashOf): readonly string[] {
  const ours = new Map(own.revisions.map((entry) => [entry.label, entry]));
  return held.revisions.flatMap((entry, index) => {
    const { label } = entry;
    const before = held.revisions[index - 1];
    if (entry.source !== sourceHash(entry, hashOf) || entry.chain !== chainHash(entry, before, hashOf))
      return [
        `Revision ${label} is not sound in the lock that you compare with: its own hashes do not fit each other.`,
      ];
    const other = ours.get(label);
    if (other === undefined) return [`Revision ${label} was published, and is gone.`];
    if (other.chain === entry.chain) return [];
    const differs = (['date', 'record', 'source', 'text'] as const).filter((key) => other[key] !== entry[key]);
    const clauses = Object.keys({ ...entry.clauses, ...other.clauses }).filter(
      (id) => entry.clauses[id]?.source !== other.clauses[id]?.source,
    );
    if (differs.length === 0) return [`Revision ${label} is the same, but what stands before it was changed.`];
    const where = [...(differs.includes('record') ? ['revision.yaml'] : []), ...clauses.map((id) => `clause ${id}`)];
    return [
      `Revision ${label} was changed after it was published${where.length === 0 ? '' : `: ${where.slice(0, 10).join(', ')}`}.`,
    ];
  });
}
