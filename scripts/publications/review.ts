import type { Command } from 'commander';
import { routes } from '../../src/site/routes.ts';
import { siteContent } from '../../src/site/content.ts';
import { checkNamed } from './asked-for.ts';
import { pdfPublications } from './pdf-publications.ts';
import { writeOne } from './write-one.ts';

/** `review`: the review pack of a workshop. */
export function addReview(program: Command): void {
  program
    .command('review <workshop>')
    .description(
      'makes the review pack of a workshop as a PDF: every action and point as it stands, for the next meeting',
    )
    .option('--to <file>', 'where to write it; otherwise under var/publications')
    .action(async (workshop: string, { to }: { to?: string }) => {
      const content = siteContent();
      const ids = content.workshops.map((register) => register.workshop.id);
      checkNamed('workshop', workshop, ids);
      await writeOne(pdfPublications(content), routes.reviewPack(workshop), to);
    });
}
