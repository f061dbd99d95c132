/** Primary result codes of SQLite for a file that someone else is using: SQLITE_BUSY and SQLITE_LOCKED. */
const lockedCodes: ReadonlySet<number> = new Set([5, 6]);

/** SQLSTATE codes of PostgreSQL for two transactions that were in each other's way. */
const conflictCodes: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Whether a failure of the store will pass by itself within moments, so that it is worth trying again. */
export function passesByItself(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // SQLite puts details of a result in its higher bits.
  if ('errcode' in error && typeof error.errcode === 'number') return lockedCodes.has(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' && conflictCodes.has(error.code);
}

/** What may be logged of a failure: its kind and code. Its message can hold what a person wrote. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('errcode' in error && typeof error.errcode === 'number') return `sqlite ${error.errcode}`;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code)) return error.code;
  return /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'unknown';
}
