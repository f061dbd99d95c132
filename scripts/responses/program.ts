import { Command } from 'commander';
import { addAudit } from './audit.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addList } from './list.ts';
import { addShow } from './show.ts';

/** Every command, each in a file of its name. */
const commands = [addList, addShow, addExport, addImport, addKeys, addAudit];

/** `npm run responses`, with its commands and their help. */
export function responsesProgram(): Command {
  const program = new Command('npm run responses --').description(
    'What the department does with the responses to its consultations. `npm run responses -- <command> --help` tells about one command.',
  );
  for (const add of commands) add(program);
  return program;
}
