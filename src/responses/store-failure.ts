/** SQLite result codes for a locked file: SQLITE_BUSY and SQLITE_LOCKED. */
const lockedCodes: ReadonlySet<number> = new Set([5, 6]);

/** PostgreSQL SQLSTATE codes for conflicting transactions. */
const conflictCodes: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Whether a store failure is likely to pass within moments, so that a retry makes sense. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The higher bits of a SQLite result code are details.
  if ('errcode' in error && typeof error.errcode === 'number') return lockedCodes.has(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' && conflictCodes.has(error.code);
}

/** What may be logged about a failure. Its message is left out, because it can contain what a person wrote. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('errcode' in error && typeof error.errcode === 'number') return `sqlite ${error.errcode}`;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code)) return error.code;
  return /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'unknown';
}
