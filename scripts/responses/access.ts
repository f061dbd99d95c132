import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { About, AuditEntry } from '../../src/handling/audit-entry.ts';
import { appendEntry } from '../../src/responses/custody/audit-log.ts';
import { openCustody, type Custody } from '../../src/responses/custody/open-custody.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { ask } from '../ask.ts';
import { toolSettings, type ToolSettings } from './tool-settings.ts';

/** What every command is told: who uses it and why. */
export interface AccessOptions {
  readonly why?: string;
  readonly who: string;
}

/** A command that goes to the responses: it asks who and why, and writes both into the audit log. */
export function accessCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .option('--why <reason>', 'why you do this, for the audit log (asked for where it is left out)')
    .option('--who <name>', 'who you are, for the audit log', process.env['RESPONSES_WHO'] ?? userInfo().username);
}

/** What a command works with. */
export interface Access {
  readonly settings: ToolSettings;
  readonly custody: Custody;
  readonly who: string;
  readonly why: string;
  readonly now: Date;
  /** Adds to the line that says that the command is done: counts, references, files. */
  readonly note: (about: About) => void;
}

/** What is to be done, for the audit log, and how. */
export interface Task<T> {
  readonly what: string;
  readonly about?: About;
  /** Whether the store is made where there is none. */
  readonly mayBeMade?: boolean;
  readonly work: (access: Access) => Promise<T>;
}

/**
 * Does a task with the stored responses. The audit log gets a line before anything is read or changed,
 * and another one when it is done or has failed.
 */
export async function withAccess<T>(options: AccessOptions, task: Task<T>): Promise<T> {
  const settings = await toolSettings();
  const custody = await openCustody(settings.place, task.mayBeMade);
  try {
    return await inLog(options, settings, task, (access) => task.work({ ...access, custody }));
  } finally {
    await custody.close();
  }
}

/** Does a task without the store, with the same two lines in the audit log. */
export async function withoutStore<T>(
  options: AccessOptions,
  task: Omit<Task<T>, 'work' | 'mayBeMade'> & { readonly work: (access: Omit<Access, 'custody'>) => Promise<T> },
): Promise<T> {
  return inLog(options, await toolSettings(), task, task.work);
}

async function inLog<T>(
  options: AccessOptions,
  settings: ToolSettings,
  { what, about = {} }: Pick<Task<T>, 'what' | 'about'>,
  work: (access: Omit<Access, 'custody'>) => Promise<T>,
): Promise<T> {
  const why = await ask(options.why, { message: 'Why do you do this?', pass: '--why <reason>' });
  const { who } = options;
  const noted: Record<string, About[string]> = { ...about };
  const write = (stage: AuditEntry['stage']) =>
    appendEntry(settings.auditLog, { at: isoSeconds(new Date()), who, what, why, stage, about: noted });
  await write('begun');
  try {
    const result = await work({
      settings,
      who,
      why,
      now: new Date(),
      note: (more) => Object.assign(noted, more),
    });
    const head = await write('done');
    console.error(`In the audit log: entry ${head.number} of ${settings.auditLog}`);
    return result;
  } catch (error) {
    await write('failed');
    throw error;
  }
}
