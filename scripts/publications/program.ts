import { Command } from 'commander';
import { addAll } from './all.ts';
import { addForm } from './form.ts';
import { addPack } from './pack.ts';
import { addPdf } from './pdf.ts';
import { addReview } from './review.ts';
import { addWord } from './word.ts';

/** Every command, each in a file of its name. */
const commands = [addAll, addPdf, addWord, addForm, addReview, addPack];

/** `npm run publications`, with its commands and their help. */
export function publicationsProgram(): Command {
  const program = new Command('npm run publications --').description(
    'The Code as files to print and pass on. `npm run build` makes all of them; here one is made by hand.',
  );
  for (const add of commands) add(program);
  return program;
}
