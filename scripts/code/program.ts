import { Command } from 'commander';
import { addCheck } from './check.ts';
import { addConsultation } from './consultation.ts';
import { addImport } from './import.ts';
import { addMove } from './move.ts';
import { addNewClause } from './new-clause.ts';
import { addRemove } from './remove.ts';
import { addRename } from './rename.ts';
import { addRenumber } from './renumber.ts';
import { addStatus } from './status.ts';
import { addClear } from './clear.ts';
import { addPreview } from './preview.ts';
import { addPublish } from './publish.ts';
import { addUpdate } from './update.ts';
import { addVerify } from './verify.ts';
import { addWorkshop } from './workshop.ts';

/** Every command, each in a file of its name. */
const commands = [
  addStatus,
  addNewClause,
  addRename,
  addRenumber,
  addMove,
  addImport,
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
    .description('What editors do with the Code. `npm run code -- <command> --help` tells about one command.')
    .option('--content <folder>', 'folder of the content', process.env.CONTENT_DIR ?? 'content')
    .configureHelp({ showGlobalOptions: true });
  const contentOf = (): string => String(program.opts()['content']);
  for (const add of commands) add(program, contentOf);
  return program;
}
