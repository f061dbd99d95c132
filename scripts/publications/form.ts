import type { Command } from 'commander';
import { writeOne } from './write-one.ts';

interface Options {
  readonly largePrint?: true;
  readonly to?: string;
}

/** `form`: the response form of a consultation, to fill in by hand. */
export function addForm(program: Command): void {
  program
    .command('form <consultation>')
    .description('makes the response form of a consultation as a PDF, to fill in by hand')
    .option('--large-print', 'in large print')
    .option('--to <file>', 'where to write it; otherwise under var/publications')
    .action(async (consultation: string, { largePrint, to }: Options) => {
      await writeOne({ kind: 'response form', consultation, largePrint: largePrint === true }, to);
    });
}
