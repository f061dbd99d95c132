import type { PartialDate } from '../../code/partial-date.ts';
import type { Lock } from './lock.ts';

/** A frozen revision as its folder holds it. */
export interface FrozenFiles {
  readonly label: string;
  /** The folder, from the project's folder. */
  readonly folder: string;
  /** Hash of the bytes of `revision.yaml`; absent where it cannot be read. */
  readonly record?: string;
  readonly date?: PartialDate;
  /** By the clause's id, in order of id. */
  readonly clauses: ReadonlyMap<string, FrozenClause>;
  /** Hash of the canonical text of the revision, where it was read and is sound; of a removed text the lock gives the hash. */
  readonly text?: string;
}

/** A clause file of a frozen revision. */
export interface FrozenClause {
  /** Hash of its bytes; absent where it cannot be read. */
  readonly source?: string;
  /** Hash of its canonical text, for a removed text as the lock gives it; absent where it was not read or is not sound. */
  readonly text?: string;
  /** Whether the file is a tombstone, word for word. */
  readonly tombstone: boolean;
}

/** What stands in `content/code/published`, for comparison with its lock. */
export interface Frozen {
  /** The lock's file, from the project's folder. */
  readonly file: string;
  /** Absent where there is no such file, or it is not a lock. */
  readonly lock?: Lock;
  /** What is wrong with the file itself, where it is not a lock. */
  readonly unreadable?: string;
  /** Oldest first. */
  readonly revisions: readonly FrozenFiles[];
  /** Clauses whose text was removed from a revision, as `standing.yaml` says: `0.2 system-purpose`. */
  readonly removed: ReadonlySet<string>;
}

/** How `removed` names a clause of a revision. */
export function removedName(label: string, clause: string): string {
  return `${label} ${clause}`;
}
