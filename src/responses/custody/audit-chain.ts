import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { auditEntrySchema, type AuditEntry } from '../../handling/audit-entry.ts';

/** Where an audit log ends. */
export interface Head {
  /** Number of its last entry; 0 where there is none. */
  readonly number: number;
  /** SHA-256 of its last line, as hexadecimal text; zeros where there is none. */
  readonly hash: string;
}

export const emptyLog: Head = { number: 0, hash: '0'.repeat(64) };

/** The file beside a log that says where it ends: lines cut off its end are missed by that. */
export function headFile(file: string): string {
  return `${file}.head`;
}

/** Where the log ends, as was noted beside it. */
export function readHead(file: string): Head {
  if (!existsSync(headFile(file))) return emptyLog;
  const [number = '', hash = ''] = readFileSync(headFile(file), 'utf8').trim().split(' ');
  return { number: Number(number), hash };
}

/** The head after a line, where the line follows on the head; nothing where it does not. */
export function headAfter(head: Head, line: string): Head | undefined {
  const entry = entryIn(line);
  if (entry?.number !== head.number + 1 || entry.previous !== head.hash) return undefined;
  return { number: entry.number, hash: hashOf(line) };
}

/** The entry in a line; nothing where it is none. */
export function entryIn(line: string): AuditEntry | undefined {
  try {
    return auditEntrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** SHA-256 of a line, as hexadecimal text. */
export function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** The lines of a log; none where there is no log. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) return;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) yield line;
}

/** Writes and returns once the disk has it. */
export function writeDurably(file: string, flags: 'a' | 'w', text: string): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
