import type { Command } from 'commander';
import { routes } from '../../src/site/routes.ts';
import { siteContent } from '../../src/site/content.ts';
import { checkNamed } from './asked-for.ts';
import { pdfPublications } from './pdf-publications.ts';
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
      const content = siteContent();
      const ids = content.consultations.map(({ id }) => id);
      checkNamed('consultation', consultation, ids);
      await writeOne(
        pdfPublications(content),
        largePrint === true ? routes.paperFormInLargePrint(consultation) : routes.paperForm(consultation),
        to,
      );
    });
}
