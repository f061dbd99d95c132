import type { Code, Revision, SourceFile } from '../../model/code.ts';
import type { ComparedClause, DetectedKind } from '../../redline/compare-revisions.ts';
import type { Compare } from '../../provenance/compare.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import { affectedClauses, isWordChange } from '../../provenance/reasons-of-clause.ts';
import type { RevisionPair } from '../../provenance/revision-pairs.ts';

/** Two consecutive revisions with the changes found between them. */
export interface ComparedPair extends RevisionPair {
  readonly changed: ReadonlyMap<string, DetectedChange>;
  /** Whether the later revision was frozen, and so checked, before. */
  readonly isFrozen: boolean;
  /** The record of the later revision, where its changes are declared. */
  readonly file: SourceFile;
}

/** The change found in one clause. */
export interface DetectedChange {
  readonly compared: ComparedClause;
  readonly kinds: ReadonlySet<DetectedKind>;
}

/** A declared change of one clause, with its index under `changes`. */
export interface ChangeEntry {
  readonly change: DeclaredChange;
  readonly index: number;
  readonly clause: string;
}

export function comparePair(code: Code, pair: Omit<ComparedPair, 'changed' | 'file'>, compare: Compare): ComparedPair {
  const changed = compare(code, pair.from, pair.to).map(
    (compared) => [compared.id, { compared, kinds: new Set(compared.kinds) }] as const,
  );
  return { ...pair, changed: new Map(changed), file: pair.to.file };
}

/** The declared changes of a revision, one entry for each clause that they affect, in the order of the file. */
export function changeEntries({ record }: Revision): readonly ChangeEntry[] {
  return record.changes.flatMap((change, index) =>
    [...affectedClauses(change)].map((clause) => ({ change, index, clause })),
  );
}

/**
 * Which of the kinds found in its clause a declared change accounts for. A split or merge accounts for everything it
 * does to its clauses: one is added, another loses words or is removed.
 */
export function answeredKinds({ change }: ChangeEntry, kinds: ReadonlySet<DetectedKind>): readonly DetectedKind[] {
  const isOfSeveral = change.kind === 'split' || change.kind === 'merged';
  return [...kinds].filter((kind) => (isOfSeveral ? isWordChange({ kind }) : kind === change.kind));
}
