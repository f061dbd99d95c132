import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { auditEntrySchema, type AuditEntry } from '../../consultation/handling/audit-entry.ts';

/** The end of an audit log. */
export interface ChainHead {
  /** Number of the last entry; 0 if there is none. */
  readonly number: number;
  /** SHA-256 of the last line, as hexadecimal text; zeros if there is none. */
  readonly hash: string;
}

export const emptyLog: ChainHead = { number: 0, hash: '0'.repeat(64) };

/** The file next to a log that records its head, which reveals lines removed from the end. */
export function headFile(file: string): string {
  return `${file}.head`;
}

/** Reads the recorded head of a log. */
export function readHead(file: string): ChainHead {
  if (!existsSync(headFile(file))) return emptyLog;
  const [number = '', hash = ''] = readFileSync(headFile(file), 'utf8').trim().split(' ');
  return { number: Number(number), hash };
}

/** The head after a line, or undefined if the line does not follow the head. */
export function nextHead(head: ChainHead, line: string): ChainHead | undefined {
  const entry = parseEntry(line);
  if (entry?.number !== head.number + 1 || entry.previous !== head.hash) return undefined;
  return { number: entry.number, hash: hashLine(line) };
}

/** The entry in a line, or undefined if it is not valid. */
export function parseEntry(line: string): AuditEntry | undefined {
  try {
    return auditEntrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** SHA-256 of a line, as hexadecimal text. */
export function hashLine(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** The lines of a log; none if there is no log. */
export async function* readLines(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) return;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) yield line;
}

/** Writes a text and returns once it is on disk. */
export function writeDurably(file: string, flags: 'a' | 'w', text: string): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
