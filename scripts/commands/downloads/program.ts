import { Command } from 'commander';
import { addAll } from './all.ts';
import { addForm } from './form.ts';
import { addPack } from './pack.ts';
import { addPdf } from './pdf.ts';
import { addReview } from './review.ts';
import { addWord } from './word.ts';
import { refuseMissingValues } from '../refuse-missing-values.ts';

/** Every command. Each has a file with its name. */
const commands = [addAll, addPdf, addWord, addForm, addReview, addPack];

/** `npm run publications`, with its commands and their help. */
export function downloadsProgram(): Command {
  const program = new Command('npm run publications --').description(
    'Builds downloads: files of the Code to print and pass on. `npm run build` builds all of them.',
  );
  for (const add of commands) add(program);
  program.hook('preAction', refuseMissingValues);
  return program;
}
