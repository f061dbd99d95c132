import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { dataMap } from '../../../src/consultation/handling/data-map.ts';
import { dataMapMarkdown } from '../../../src/consultation/handling/data-map-table.ts';
import { impactAssessment } from '../../../src/consultation/handling/impact-assessment.ts';
import { selectDefinition, readDefinitions } from './definitions.ts';
import { readToolSettings } from './tool-settings.ts';

interface DataMapOptions {
  readonly assessment?: string;
  readonly consultation?: string;
}

/** `data-map`: which personal data is stored, and an impact assessment filled in from it. It reads no responses. */
export function addDataMap(program: Command): void {
  program
    .command('data-map')
    .summary('lists which data is stored, why, for how long, and who sees it')
    .description(
      'Prints every field that is stored about responses, with its purpose, legal basis, retention and who sees it, as Markdown. With --assessment, writes a data protection impact assessment (DPIA) of one consultation, filled in as far as possible.',
    )
    .option('--assessment <file>', 'file for the impact assessment, as Markdown')
    .option('--consultation <id>', 'the consultation to assess')
    .action(async ({ assessment, consultation }: DataMapOptions) => {
      if (assessment === undefined) {
        console.log(dataMapMarkdown(dataMap(), 2));
        return;
      }
      const definition = selectDefinition(readDefinitions((await readToolSettings()).contentFolder), consultation);
      writeFileSync(assessment, impactAssessment(definition.consultation, dataMap()), { flag: 'wx' });
      console.log(`${assessment}: fill in the gaps marked “To fill in”.`);
    });
}
