import type { Command } from 'commander';
import type { CopyKind } from '../../src/publications/copy-kinds.ts';
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
      const copy: CopyKind = marked === true ? 'marked' : largePrint === true ? 'large print' : 'clean';
      await writeOne({ kind: 'copy', revision, copy, format: 'pdf' }, to);
    });
}
