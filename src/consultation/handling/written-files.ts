import type { AuditEntry } from './audit-entry.ts';

/** Files written by a command that may contain responses. */
export interface WrittenFiles {
  /** The command, such as `export`. */
  readonly command: string;
  readonly at: string;
  readonly files: readonly string[];
}

/** Commands that write responses to files outside the store. */
const writingCommands: ReadonlySet<string> = new Set([
  'import',
  'export',
  'subject',
  'backup',
  'restore',
  'campaigns',
  'codes export',
]);

/** The files that may contain a response, according to an entry of the audit log. */
export function findWrittenFiles(reference: string, { what, at, stage, about }: AuditEntry): WrittenFiles | undefined {
  const { files, references } = about;
  // Exports and backups contain all responses and list no references.
  if (Array.isArray(references) && !references.includes(reference)) return undefined;
  if (stage === 'begun' || !writingCommands.has(what) || !Array.isArray(files)) return undefined;
  return { command: what, at, files };
}
