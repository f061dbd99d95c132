import type { PartialDate } from '../../model/partial-date.ts';
import type { Lock } from './lock.ts';

/** A frozen revision as read from its folder. */
export interface FrozenRevision {
  readonly label: string;
  /** The folder, from the project's folder. */
  readonly folder: string;
  /** Hash of the bytes of `revision.yaml`; absent if it cannot be read. */
  readonly record?: string;
  readonly date?: PartialDate;
  /** By clause id, in order of id. */
  readonly clauses: ReadonlyMap<string, FrozenClause>;
  /** Hashes of its pictures by file name, in order of name. */
  readonly figures: ReadonlyMap<string, string>;
  /**
   * Hash of the revision's canonical text, if it could be read without problems. For a removed text the lock's hash is
   * used.
   */
  readonly text?: string;
}

/** A clause file of a frozen revision. */
export interface FrozenClause {
  /** Hash of its bytes; absent if it cannot be read. */
  readonly source?: string;
  /** Hash of its canonical text, or the lock's hash for a removed text; absent if it was not read or has problems. */
  readonly text?: string;
  /** Whether the file is exactly a tombstone. */
  readonly tombstone: boolean;
}

/** The content of `content/code/published`, for comparison with its lock. */
export interface FrozenContent {
  /** The lock's file, from the project's folder. */
  readonly file: string;
  /** Absent if the file does not exist or is not a lock. */
  readonly lock?: Lock;
  /** What is wrong with the file, if it is not a lock. */
  readonly unreadable?: string;
  /** Oldest first. */
  readonly revisions: readonly FrozenRevision[];
  /** Clauses whose text was removed, from `standing.yaml`: `0.2 system-purpose`; and pictures: `0.2 figures/steps.svg`. */
  readonly removed: ReadonlySet<string>;
}

/** The key of a clause in `removed`. */
export function removedKey(label: string, clause: string): string {
  return `${label} ${clause}`;
}
