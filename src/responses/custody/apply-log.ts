import type { Kysely } from 'kysely';
import type { AuditEntry } from '../../handling/audit-entry.ts';
import type { State } from '../../handling/response-row.ts';
import { endResponse } from '../commit-response.ts';
import type { Tables } from '../database.ts';
import { readEntries } from './audit-log.ts';
import { holdOn, liftHold, placeHold } from './holds.ts';
import { rowWith } from './read-rows.ts';

/** What the audit log tells that a restored backup does not know: references, by what became of them. */
export interface Applied {
  /** Deleted again. */
  readonly ended: readonly string[];
  /** On hold again. */
  readonly held: readonly string[];
  /** Not on hold any more. */
  readonly lifted: readonly string[];
  /** Corrected since the backup, which the log cannot do again: it holds no text. */
  readonly toCorrect: readonly string[];
}

/** States by the command that ends a response in them. */
const endedBy: Readonly<Record<string, Exclude<State, 'stored'>>> = {
  erase: 'erased',
  withdraw: 'withdrawn',
  retain: 'expired',
};

/**
 * Does again what this tool did since a backup was made: a restored backup must not bring back what a person was told
 * is gone, and must not lose a hold.
 */
export async function applyLog(database: Kysely<Tables>, auditLog: string): Promise<Applied> {
  const ends = new Map<string, AuditEntry>();
  const holds = new Map<string, AuditEntry>();
  const corrections = new Set<string>();
  for await (const entry of readEntries(auditLog)) {
    if (entry.stage !== 'done') continue;
    for (const reference of referencesOf(entry)) {
      if (endedBy[entry.what] !== undefined) ends.set(reference, entry);
      if (entry.what.startsWith('hold')) holds.set(reference, entry);
      if (entry.what === 'correct') corrections.add(reference);
    }
  }
  return {
    // Before the rest is deleted: a response that is on hold is not.
    ...(await applyHolds(database, holds)),
    ended: await applyEnds(database, ends),
    toCorrect: await uncorrected(database, corrections),
  };
}

async function applyHolds(database: Kysely<Tables>, holds: ReadonlyMap<string, AuditEntry>) {
  const held: string[] = [];
  const lifted: string[] = [];
  for (const [reference, { what, who, why, at }] of holds) {
    const isHeld = (await holdOn(database, reference)) !== undefined;
    if (what === 'hold' && !isHeld && (await rowWith(database, reference))?.state === 'stored') {
      await placeHold(database, { reference, reason: why, placed_at: at, placed_by: who });
      held.push(reference);
    }
    if (what === 'hold, lift' && isHeld) {
      await liftHold(database, reference);
      lifted.push(reference);
    }
  }
  return { held, lifted };
}

async function applyEnds(database: Kysely<Tables>, ends: ReadonlyMap<string, AuditEntry>): Promise<readonly string[]> {
  const ended: string[] = [];
  for (const [reference, { what, at }] of ends) {
    const row = await rowWith(database, reference);
    const state = endedBy[what];
    if (row !== undefined && state !== undefined && (await endResponse(database, row, state, at)))
      ended.push(reference);
  }
  return ended;
}

async function uncorrected(database: Kysely<Tables>, corrections: ReadonlySet<string>): Promise<readonly string[]> {
  const rows = await Promise.all([...corrections].map((reference) => rowWith(database, reference)));
  return rows.flatMap((row) =>
    row?.state === 'stored' && !row.flags.split(' ').includes('corrected') ? [row.reference] : [],
  );
}

function referencesOf({ what, about }: AuditEntry): readonly string[] {
  const references = what === 'retain' ? about['text'] : about['references'];
  return Array.isArray(references) ? references : [];
}
