import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { auditEntrySchema, type AuditEntry } from '../../handling/audit-entry.ts';
import { tryFor } from '../patience.ts';
import { entryIn, hashOf, headAfter, headFile, linesOf, readHead, writeDurably, type Head } from './audit-chain.ts';

/** An entry before it has its place in the log. */
export type NewEntry = Omit<AuditEntry, 'number' | 'previous'>;

/** How long, in milliseconds, to wait while another command writes its line. */
const patience = 5_000;

/**
 * Adds a line to the log, durably, and gives where the log then ends.
 * Each line carries the hash of the one before: a line that is changed or removed later breaks the chain.
 */
export async function appendEntry(file: string, entry: NewEntry): Promise<Head> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = `${file}.lock`;
  await withLock(lock);
  try {
    const last = lastLine(file);
    const noted = readHead(file);
    // A command that was ended between its line and the note of it has left a line that follows on the head.
    const head = headAfter(noted, last ?? '') ?? noted;
    const line = JSON.stringify(auditEntrySchema.parse({ number: head.number + 1, ...entry, previous: head.hash }));
    // A line that was cut off, by a full disk, stays as it is and is found; it must not swallow this one.
    const start = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n') && last !== undefined ? '\n' : '';
    writeDurably(file, 'a', `${start}${line}\n`);
    const next = { number: head.number + 1, hash: hashOf(line) };
    writeDurably(headFile(file), 'w', `${next.number} ${next.hash}\n`);
    return next;
  } finally {
    rmSync(lock);
  }
}

/** The entries of a log, in order; lines that are none are left out. */
export async function* readEntries(file: string): AsyncGenerator<AuditEntry> {
  for await (const line of linesOf(file)) {
    const entry = entryIn(line);
    if (entry !== undefined) yield entry;
  }
}

async function withLock(lock: string): Promise<void> {
  const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';
  try {
    await tryFor(patience, isThere, () =>
      Promise.resolve().then(() => {
        closeSync(openSync(lock, 'wx', 0o600));
      }),
    );
  } catch (error) {
    if (!isThere(error)) throw error;
    throw new Error(`${lock} is there: another command writes to the audit log. If none does, delete that file.`, {
      cause: error,
    });
  }
}

function lastLine(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1);
}
