import type { Command } from 'commander';
import { writeDownload } from './write-download.ts';

interface Options {
  readonly long?: true;
  readonly largePrint?: true;
  readonly to?: string;
}

/** `form`: the printable response forms of a consultation. */
export function addForm(program: Command): void {
  program
    .command('form <consultation>')
    .description('builds the short response form of a consultation as a PDF')
    .option('--long', 'the long form, with every clause')
    .option('--large-print', 'in large print')
    .option('--to <file>', 'where to write it; default: under var/publications')
    .action(async (consultation: string, { long, largePrint, to }: Options) => {
      await writeDownload(
        { kind: 'response form', consultation, isLong: long === true, largePrint: largePrint === true },
        to,
      );
    });
}
