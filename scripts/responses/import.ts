import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { accessCommand, type AccessOptions } from './access.ts';
import { importKeyed } from './import-keyed.ts';
import { makeTemplates } from './make-templates.ts';

interface ImportOptions extends AccessOptions {
  readonly consultation?: string;
  readonly template?: string;
  readonly count: string;
  readonly second?: string;
  readonly letters?: string;
  readonly dryRun?: true;
}

/** `import`: stores responses that came in on paper, by e-mail or by telephone. */
export function addImport(program: Command): void {
  accessCommand(program, 'import')
    .summary('stores responses that came in on paper, by e-mail or by telephone')
    .description(
      'stores responses that came in on paper, by e-mail or by telephone and were keyed in: with --template, makes the files to key them in, one for each; with the names of those files, seals and stores them, counted with the rest. The same file is never stored twice.',
    )
    .argument('[files...]', 'files that were keyed in')
    .option('--template <folder>', 'make empty files in this folder, and store nothing')
    .option('--count <number>', 'how many empty files to make', '1')
    .option('--consultation <id>', 'the consultation that the empty files are for')
    .option(
      '--second <folder>',
      'files of the same names, keyed in by a second person: differences are shown, and nothing is stored until there are none',
    )
    .option(
      '--letters <folder>',
      'where to write a letter with the receipt of each response (default: beside its file)',
    )
    .option('--dry-run', 'check the files and say what would be stored, and store nothing')
    .addHelpText(
      'after',
      `
For example:
  npm run responses -- import --template paper --count 10 --consultation my-consultation
  npm run responses -- import paper/*.yaml --why "Post of Monday"`,
    )
    .action((files: readonly string[], options: ImportOptions) => {
      if (options.template !== undefined) return makeTemplates(options.template, options);
      if (files.length === 0)
        throw new Error('Name the files that were keyed in, or make some with --template <folder>.');
      return importKeyed(
        files.map((file) => ({
          file,
          second: options.second === undefined ? undefined : join(options.second, basename(file)),
        })),
        options,
      );
    });
}
