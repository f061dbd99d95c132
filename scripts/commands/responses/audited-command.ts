import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { AuditDetails, AuditEntry } from '../../../src/consultation/handling/audit-entry.ts';
import { appendEntry } from '../../../src/responses/custody/audit-log.ts';
import { openCustody, type Custody } from '../../../src/responses/custody/open-custody.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import { ask } from '../ask.ts';
import { readToolSettings, type ToolSettings } from './tool-settings.ts';

/** Options of every command that opens the store, for the audit log: who uses it and why. */
export interface AuditOptions {
  readonly why?: string;
  readonly who: string;
}

/** A command with access to responses: it asks who and why, and writes both to the audit log. */
export function auditedCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .option('--why <reason>', 'reason, for the audit log (you are asked if you leave it out)')
    .option('--who <name>', 'your name, for the audit log', process.env['RESPONSES_WHO'] ?? userInfo().username);
}

/** What a command works with. */
export interface CommandContext {
  readonly settings: ToolSettings;
  readonly custody: Custody;
  readonly who: string;
  readonly why: string;
  readonly now: Date;
  /** Adds details to the command's final entry in the audit log: counts, references, files. */
  readonly note: (about: AuditDetails) => void;
}

/** Work to do, with its description for the audit log. */
export interface Task<T> {
  readonly what: string;
  readonly about?: AuditDetails;
  /** Whether to create the store if it is missing. */
  readonly create?: boolean;
  readonly work: (context: CommandContext) => Promise<T>;
}

/**
 * Runs a task with the stored responses. The audit log gets an entry before anything is read or changed, and another when
 * the task is done or has failed.
 */
export async function withStore<T>(options: AuditOptions, task: Task<T>): Promise<T> {
  const settings = await readToolSettings();
  const custody = await openCustody(settings.location, task.create);
  try {
    return await withAuditLog(options, settings, task, (context) => task.work({ ...context, custody }));
  } finally {
    await custody.close();
  }
}

/** Runs a task without the store, with the same two entries in the audit log. */
export async function withoutStore<T>(
  options: AuditOptions,
  task: Omit<Task<T>, 'work' | 'create'> & { readonly work: (context: Omit<CommandContext, 'custody'>) => Promise<T> },
): Promise<T> {
  return withAuditLog(options, await readToolSettings(), task, task.work);
}

async function withAuditLog<T>(
  options: AuditOptions,
  settings: ToolSettings,
  { what, about = {} }: Pick<Task<T>, 'what' | 'about'>,
  work: (context: Omit<CommandContext, 'custody'>) => Promise<T>,
): Promise<T> {
  const why = await ask(options.why, { message: 'Why are you doing this?', pass: '--why <reason>' });
  const { who } = options;
  const details: Record<string, AuditDetails[string]> = { ...about };
  const write = (stage: AuditEntry['stage']) =>
    appendEntry(settings.auditLog, { at: isoSeconds(new Date()), who, what, why, stage, about: details });
  await write('begun');
  try {
    const result = await work({
      settings,
      who,
      why,
      now: new Date(),
      note: (more) => Object.assign(details, more),
    });
    const head = await write('done');
    console.error(`Recorded as entry ${head.number} in ${settings.auditLog}`);
    return result;
  } catch (error) {
    await write('failed');
    throw error;
  }
}

/** `1 response`, `2 responses`. */
export function countResponses(count: number): string {
  return `${count} ${count === 1 ? 'response' : 'responses'}`;
}
