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

/** The copies of one response that an entry of the audit log tells of, where there are any. */
export function copiesOf(reference: string, { what, at, stage, about }: AuditEntry): Copies | undefined {
  const { files, references } = about;
  // An export and a backup hold all responses and name none.
  if (Array.isArray(references) && !references.includes(reference)) return undefined;
  if (stage === 'begun' || !copying.has(what) || !Array.isArray(files)) return undefined;
  return { what, at, files };
}
