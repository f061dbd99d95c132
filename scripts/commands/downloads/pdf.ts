import type { Command } from 'commander';
import { kindsIn, type KindIn } from '../../../src/downloads/copy-formats.ts';
import { writeDownload } from './write-download.ts';

interface Options {
  readonly marked?: true;
  readonly largePrint?: true;
  readonly to?: string;
}

/** `pdf`: one copy of a revision as a PDF. */
export function addPdf(program: Command): void {
  program
    .command('pdf <revision>')
    .description('builds a copy of a revision as a PDF (default: the clean copy)')
    .option('--marked', 'the copy with the changes marked')
    .option('--large-print', 'the clean copy in large print')
    .option('--to <file>', 'where to write it; default: under var/publications')
    .action(async (revision: string, { marked, largePrint, to }: Options) => {
      if (marked === true && largePrint === true)
        throw new Error('Choose one of --marked and --large-print: there is no marked copy in large print.');
      const requested: Readonly<Record<KindIn<'pdf'>, boolean>> = {
        clean: false,
        marked: marked === true,
        'large print': largePrint === true,
      };
      const copy = kindsIn('pdf').find((kind) => requested[kind]) ?? 'clean';
      await writeDownload({ kind: 'copy', revision, copy, format: 'pdf' }, to);
    });
}
