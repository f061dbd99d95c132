import { Command } from 'commander';
import { addCheck } from './check.ts';
import { addConsultation } from './consultation.ts';
import { addDutyNote } from './duty-note.ts';
import { addImport } from './import.ts';
import { addInit } from './init.ts';
import { addMove } from './move.ts';
import { addNewClause } from './new-clause.ts';
import { addReasonCommand } from './reason.ts';
import { addDropClause } from './drop-clause.ts';
import { addMerge } from './merge.ts';
import { addSplit } from './split.ts';
import { addRemove } from './remove.ts';
import { addRename } from './rename.ts';
import { addRenumber } from './renumber.ts';
import { addStatus } from './status.ts';
import { addClear } from './clear.ts';
import { addPreview } from './preview.ts';
import { addPublish } from './publish.ts';
import { addUpdate } from './update.ts';
import { addVerify } from './verify.ts';
import { addWordExchange } from './word.ts';
import { addWorkshop } from './workshop.ts';
import { refuseMissingValues } from '../refuse-missing-values.ts';

/** Every command. Each has a file with its name. */
const commands = [
  addInit,
  addStatus,
  addNewClause,
  addRename,
  addRenumber,
  addMove,
  addSplit,
  addMerge,
  addDropClause,
  addDutyNote,
  addImport,
  addWordExchange,
  addReasonCommand,
  addCheck,
  addPreview,
  addClear,
  addPublish,
  addVerify,
  addRemove,
  addConsultation,
  addWorkshop,
  addUpdate,
];

/** `npm run code`, with its commands and their help. */
export function codeProgram(): Command {
  const program = new Command('npm run code --')
    .description('Commands for editors of the Code. `npm run code -- <command> --help` describes a command.')
    .option('--content <folder>', 'folder of the content', process.env.CONTENT_DIR ?? 'content')
    .configureHelp({ showGlobalOptions: true });
  const contentOf = (): string => String(program.opts()['content']);
  for (const add of commands) add(program, contentOf);
  program.hook('preAction', refuseMissingValues);
  return program;
}
