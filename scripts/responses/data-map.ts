import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { dataMap } from '../../src/handling/data-map.ts';
import { dataMapMarkdown } from '../../src/handling/data-map-table.ts';
import { impactAssessment } from '../../src/handling/impact-assessment.ts';
import { definitionOf, definitionsIn } from './definitions.ts';
import { toolSettings } from './tool-settings.ts';

interface DataMapOptions {
  readonly assessment?: string;
  readonly consultation?: string;
}

/** `data-map`: which personal data is stored, and an impact assessment filled in from it. It goes to no response. */
export function addDataMap(program: Command): void {
  program
    .command('data-map')
    .summary('tells which data is stored, what for, how long, and who sees it')
    .description(
      'prints every field that is stored about responses, with its purpose, legal ground, retention and who sees it, as Markdown. With --assessment, writes a data protection impact assessment (DPIA) of one consultation, filled in as far as the software knows.',
    )
    .option('--assessment <file>', 'file for the impact assessment, as Markdown')
    .option('--consultation <id>', 'the consultation that is assessed')
    .action(async ({ assessment, consultation }: DataMapOptions) => {
      if (assessment === undefined) {
        console.log(dataMapMarkdown(dataMap(), 2));
        return;
      }
      const definition = definitionOf(definitionsIn((await toolSettings()).contentFolder), consultation);
      writeFileSync(assessment, impactAssessment(definition.consultation, dataMap()), { flag: 'wx' });
      console.log(`${assessment}: what only the body can say is marked “To fill in”.`);
    });
}
