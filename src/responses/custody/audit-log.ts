import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { auditEntrySchema, type AuditEntry } from '../../consultation/handling/audit-entry.ts';
import { retryFor } from '../timeouts.ts';
import {
  parseEntry,
  hashLine,
  nextHead,
  headFile,
  readLines,
  readHead,
  writeDurably,
  type ChainHead,
} from './audit-chain.ts';

/** An entry before it is added to the log. */
export type NewEntry = Omit<AuditEntry, 'number' | 'previous'>;

/** How long, in milliseconds, to wait for another command that is writing. */
const lockTimeout = 5_000;

/**
 * Adds a line to the log, durably, and returns the new head.
 * Each line contains the hash of the previous one, so that changing or removing a line breaks the chain.
 *
 * @throws an error if the file that records where the log ends was left behind: entries would begin anew within the log
 */
export async function appendEntry(file: string, entry: NewEntry): Promise<ChainHead> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = `${file}.lock`;
  await acquireLock(lock);
  try {
    const last = lastLine(file);
    const recordedHead = readHead(file);
    if (last !== undefined && !existsSync(headFile(file)) && nextHead(recordedHead, last) === undefined)
      throw new Error(missingHead(file));
    // If a command was killed before it recorded its line, the last line is one ahead of the recorded head.
    const head = nextHead(recordedHead, last ?? '') ?? recordedHead;
    const line = JSON.stringify(auditEntrySchema.parse({ number: head.number + 1, ...entry, previous: head.hash }));
    // A line cut off by a full disk stays for `audit verify` to find; it must not run into this one.
    const start = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n') && last !== undefined ? '\n' : '';
    writeDurably(file, 'a', `${start}${line}\n`);
    const next = { number: head.number + 1, hash: hashLine(line) };
    writeDurably(headFile(file), 'w', `${next.number} ${next.hash}\n`);
    return next;
  } finally {
    rmSync(lock);
  }
}

/** The entries of a log, in order, without invalid lines. */
export async function* readEntries(file: string): AsyncGenerator<AuditEntry> {
  for await (const line of readLines(file)) {
    const entry = parseEntry(line);
    if (entry !== undefined) yield entry;
  }
}

async function acquireLock(lock: string): Promise<void> {
  const isLocked = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';
  try {
    await retryFor(lockTimeout, isLocked, () =>
      Promise.resolve().then(() => {
        closeSync(openSync(lock, 'wx', 0o600));
      }),
    );
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw new Error(`Another command is writing to the audit log. If none is running, delete ${lock}.`, {
      cause: error,
    });
  }
}

function missingHead(file: string): string {
  return `Missing file ${headFile(file)}, which records where ${file} ends. Bring it back from where the log was kept: the two belong together. If it is lost, keep this log aside and let a new one begin.`;
}

function lastLine(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1);
}
