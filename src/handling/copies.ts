import type { AuditEntry } from './audit-entry.ts';

/** Files that a command wrote and that can hold what respondents wrote. */
export interface Copies {
  /** The command, such as `export`. */
  readonly what: string;
  readonly at: string;
  readonly files: readonly string[];
}

/** Commands that leave copies outside the store. */
const copying: ReadonlySet<string> = new Set(['import', 'export', 'subject', 'backup', 'restore', 'campaigns']);

/** The copies that an entry of the audit log tells of, where there are any. */
export function copiesIn({ what, at, stage, about }: AuditEntry): Copies | undefined {
  const { files } = about;
  if (stage === 'begun' || !copying.has(what) || !Array.isArray(files)) return undefined;
  return { what, at, files };
}
