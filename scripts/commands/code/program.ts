import { Command } from 'commander';
import { refuseMissingValues } from '../refuse-missing-values.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';

type AddCommand = (program: Command, contentOf: GetContentFolder) => void;

/** Every command. Each has a file with its name, which is loaded when it is needed. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import('./init.ts')).addInit,
  status: async () => (await import('./status.ts')).addStatus,
  'new-clause': async () => (await import('./new-clause.ts')).addNewClause,
  rename: async () => (await import('./rename.ts')).addRename,
  renumber: async () => (await import('./renumber.ts')).addRenumber,
  move: async () => (await import('./move.ts')).addMove,
  split: async () => (await import('./split.ts')).addSplit,
  merge: async () => (await import('./merge.ts')).addMerge,
  'drop-clause': async () => (await import('./drop-clause.ts')).addDropClause,
  'duty-note': async () => (await import('./duty-note.ts')).addDutyNote,
  import: async () => (await import('./import.ts')).addImport,
  word: async () => (await import('./word.ts')).addWordExchange,
  reason: async () => (await import('./reason.ts')).addReasonCommand,
  check: async () => (await import('./check.ts')).addCheck,
  preview: async () => (await import('./preview.ts')).addPreview,
  clear: async () => (await import('./clear.ts')).addClear,
  publish: async () => (await import('./publish.ts')).addPublish,
  verify: async () => (await import('./verify.ts')).addVerify,
  remove: async () => (await import('./remove.ts')).addRemove,
  consultation: async () => (await import('./consultation.ts')).addConsultation,
  workshop: async () => (await import('./workshop.ts')).addWorkshop,
  update: async () => (await import('./update.ts')).addUpdate,
};

/**
 * `npm run code`, with its commands and their help.
 *
 * @param name the one command to load. Default, and where no command has the name: all
 */
export async function codeProgram(name = ''): Promise<Command> {
  const program = new Command('npm run code --')
    .description('Commands for editors of the Code. `npm run code -- <command> --help` describes a command.')
    .option('--content <folder>', 'folder of the content', process.env.CONTENT_DIR ?? 'content')
    .configureHelp({ showGlobalOptions: true });
  const contentOf = (): string => String(program.opts()['content']);
  const one = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const needed = one === undefined ? Object.values(commands) : [one];
  for (const add of await Promise.all(needed.map((load) => load()))) add(program, contentOf);
  program.hook('preAction', refuseMissingValues);
  return program;
}
