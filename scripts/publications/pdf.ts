import type { Command } from 'commander';
import { copyKinds, type KindIn } from '../../src/publications/copies.ts';
import { writeOne } from './write-one.ts';

interface Options {
  readonly marked?: true;
  readonly largePrint?: true;
  readonly to?: string;
}

/** `pdf`: one copy of a revision as a PDF. */
export function addPdf(program: Command): void {
  program
    .command('pdf <revision>')
    .description('makes one copy of a revision as a PDF: the clean copy, unless an option asks for another')
    .option('--marked', 'the copy with the changes marked on')
    .option('--large-print', 'the clean copy in large print')
    .option('--to <file>', 'where to write it; otherwise under var/publications')
    .action(async (revision: string, { marked, largePrint, to }: Options) => {
      if (marked === true && largePrint === true)
        throw new Error('Choose one of --marked and --large-print: there is no marked copy in large print.');
      const wanted: Readonly<Record<KindIn<'pdf'>, boolean>> = {
        clean: false,
        marked: marked === true,
        'large print': largePrint === true,
      };
      const copy = copyKinds.find((kind) => wanted[kind]) ?? 'clean';
      await writeOne({ kind: 'copy', revision, copy, format: 'pdf' }, to);
    });
}
