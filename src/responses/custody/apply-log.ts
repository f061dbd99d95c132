import type { Kysely } from 'kysely';
import type { AuditEntry } from '../../consultation/handling/audit-entry.ts';
import type { ResponseState } from '../../consultation/handling/response-row.ts';
import { endResponse } from '../commit-response.ts';
import type { Tables } from '../database-tables.ts';
import { readEntries } from './audit-log.ts';
import { findHold, liftHold, placeHold } from './holds.ts';
import { findRow } from './read-rows.ts';

/** What the audit log changed in a restored backup, as references. */
export interface AppliedLog {
  /** Deleted again. */
  readonly deleted: readonly string[];
  /** On hold again. */
  readonly onHold: readonly string[];
  /** No longer on hold. */
  readonly released: readonly string[];
  /** Corrected since the backup. The log contains no text, so it cannot repeat a correction. */
  readonly toCorrect: readonly string[];
}

/** The state that each deleting command sets. */
const endStates: Readonly<Record<string, Exclude<ResponseState, 'stored'>>> = {
  erase: 'erased',
  withdraw: 'withdrawn',
  retain: 'expired',
};

/**
 * Repeats in a restored backup what this tool did since: it must not bring back responses that people were told are
 * deleted, or lose a hold.
 */
export async function applyLog(database: Kysely<Tables>, auditLog: string): Promise<AppliedLog> {
  const ends = new Map<string, AuditEntry>();
  const holds = new Map<string, AuditEntry>();
  const corrections = new Set<string>();
  for await (const entry of readEntries(auditLog)) {
    if (entry.stage !== 'done') continue;
    for (const reference of referencesOf(entry)) {
      if (endStates[entry.what] !== undefined) ends.set(reference, entry);
      if (entry.what.startsWith('hold')) holds.set(reference, entry);
      if (entry.what === 'correct') corrections.add(reference);
    }
  }
  return {
    // Before deleting, because responses on hold are not deleted.
    ...(await applyHolds(database, holds)),
    deleted: await applyEnds(database, ends),
    toCorrect: await findUncorrected(database, corrections),
  };
}

async function applyHolds(database: Kysely<Tables>, holds: ReadonlyMap<string, AuditEntry>) {
  const onHold: string[] = [];
  const released: string[] = [];
  for (const [reference, { what, who, why, at }] of holds) {
    const isHeld = (await findHold(database, reference)) !== undefined;
    if (what === 'hold' && !isHeld && (await findRow(database, reference))?.state === 'stored') {
      await placeHold(database, { reference, reason: why, placed_at: at, placed_by: who });
      onHold.push(reference);
    }
    if (what === 'hold, lift' && isHeld) {
      await liftHold(database, reference);
      released.push(reference);
    }
  }
  return { onHold, released };
}

async function applyEnds(database: Kysely<Tables>, ends: ReadonlyMap<string, AuditEntry>): Promise<readonly string[]> {
  const ended: string[] = [];
  for (const [reference, { what, at }] of ends) {
    const row = await findRow(database, reference);
    const state = endStates[what];
    if (row !== undefined && state !== undefined && (await endResponse(database, row, state, at)))
      ended.push(reference);
  }
  return ended;
}

async function findUncorrected(database: Kysely<Tables>, corrections: ReadonlySet<string>): Promise<readonly string[]> {
  const rows = await Promise.all([...corrections].map((reference) => findRow(database, reference)));
  return rows.flatMap((row) =>
    row?.state === 'stored' && !row.flags.split(' ').includes('corrected') ? [row.reference] : [],
  );
}

function referencesOf({ what, about }: AuditEntry): readonly string[] {
  const references = what === 'retain' ? about['text'] : about['references'];
  return Array.isArray(references) ? references : [];
}
